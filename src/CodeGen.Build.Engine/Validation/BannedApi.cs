namespace CodeGen.Build.Engine.Validation;

/// <summary>An API that generated product code must not use.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Type">The type; null bans the whole namespace with what is below it.</param>
/// <param name="Reason">What it reaches.</param>
internal sealed record BannedApi(string Namespace, string? Type, string Reason)
{
    /// <summary>The only members that are banned; empty bans all.</summary>
    public string[] Members { get; init; } = [];

    /// <summary>Members that are allowed.</summary>
    public string[] Except { get; init; } = [];

    /// <summary>Whether it bans a member (or, without one, the type itself).</summary>
    public bool Bans(string containingNamespace, string type, string? member) =>
        (Type is null
            ? containingNamespace == Namespace || containingNamespace.StartsWith(Namespace + ".", StringComparison.Ordinal)
            : containingNamespace == Namespace && type == Type)
        && (member is null ? Members.Length == 0 && Except.Length == 0 : !Except.Contains(member) && (Members.Length == 0 || Members.Contains(member)));
}
