using CodeGen.Build.Engine.Naming;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>Error codes that generated code answers without a rule.</summary>
internal static class OwnErrors
{
    /// <summary>The codes that every route may answer with.</summary>
    public static IReadOnlyList<string> Everywhere { get; } = ["VALIDATION_FAILED", "NOT_FOUND", "CONCURRENT_UPDATE"];

    /// <summary>The codes of state machines whose transitions name none.</summary>
    public static IReadOnlyList<string> OfStates { get; } = ["INVALID_STATE", "INVALID_TRANSITION"];

    /// <summary>The code by which a route of the contract may say that there is no such row: <c>ORDER_NOT_FOUND</c> instead of <c>NOT_FOUND</c>.</summary>
    public static string NotFound(EntityModel entity) => Names.Snake(entity.Name).ToUpperInvariant() + "_NOT_FOUND";
}
