using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>What an action does before its slot: it finds the row that its path names and looks at the rules that guard it.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Variable">A local variable for the row.</param>
/// <param name="Key">The parameter that holds its key.</param>
/// <param name="Rules">The rules, in the spec's order.</param>
/// <param name="Checks">The same as conditions.</param>
public sealed record GuardView(EntityView Entity, string Variable, string Key, ImmutableArray<RuleView> Rules, ImmutableArray<CheckView> Checks)
{
    /// <summary>Whether the contract has a code of its own for a row that does not exist.</summary>
    public bool NotFoundIsDeclared { get; init; }

    /// <summary>The code that is answered when there is no such row, as a C# literal.</summary>
    public string NotFoundCode => CSharpLiteral.Text(NotFoundIsDeclared ? OwnErrors.NotFound(Entity.Model) : "NOT_FOUND");

    /// <summary>The same as an error.</summary>
    public string NotFound => $"ApiError.NotFound({CSharpLiteral.Text(Entity.Words)}, {Key}){(NotFoundIsDeclared ? $" with {{ Code = {NotFoundCode} }}" : string.Empty)}";

    /// <summary>Where the row is looked for.</summary>
    public string Rows => Entity.Set + string.Concat(AllChecks.SelectMany(check => check.Rule.Method?.Links ?? []).Distinct(StringComparer.Ordinal).Select(link => $".Include(entity => entity.{link})"));

    /// <summary>The method of the tests' data that adds a row on which the action succeeds, without <c>Add</c> and <c>Async</c>; empty when there is none.</summary>
    public string TestRow { get; init; } = string.Empty;

    /// <summary>The rules that ask slots, whatever the row is.</summary>
    public IEnumerable<RuleView> TestedSlotRules => Rules.Where(rule => rule is { Slot: not null, Method: null });

    /// <summary>Whether all of it runs in one serializable transaction: what the rules look at has no version that would tell of a lost write.</summary>
    public bool Serializable { get; init; }

    /// <summary>The rules that a new state can break and that the database holds or the contract declares, looked at when a derived action has changed it.</summary>
    public ImmutableArray<CheckView> HeldChecks { get; init; } = [];

    /// <summary>All that may refuse.</summary>
    public IEnumerable<CheckView> AllChecks => Checks.Concat(HeldChecks);

    /// <summary>Those that come before a state is looked at: what forbids says more than that the state does not allow it.</summary>
    public ImmutableArray<CheckView> ForbiddingChecks => [.. Checks.Where(check => !check.Rule.Model.Forbid.IsEmpty)];

    /// <summary>Those that come behind it.</summary>
    public ImmutableArray<CheckView> RequiringChecks => [.. Checks.Where(check => check.Rule.Model.Forbid.IsEmpty)];
}
