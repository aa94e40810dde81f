using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>An operation's endpoint.</summary>
public sealed record OperationView
{
    /// <summary>The operation.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Where the spec asks for it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The call that demands the security, with its leading dot.</summary>
    public required string Authorization { get; init; }

    /// <summary>The client of the test host that may call it, for example <c>Host.Authenticated</c>.</summary>
    public required string Client { get; init; }

    /// <summary>Whether anybody may call it.</summary>
    public required bool Anonymous { get; init; }

    /// <summary>Whether an authenticated caller without a policy or role is refused.</summary>
    public required bool Restricted { get; init; }

    /// <summary>Rules that look at the stored row, before anything changes.</summary>
    public ImmutableArray<CheckView> StoredChecks { get; init; } = [];

    /// <summary>Rules that look at the row as it would be stored.</summary>
    public ImmutableArray<CheckView> Checks { get; init; } = [];

    /// <summary>
    /// Whether all of it runs in one serializable transaction: its rules look at other rows, or at a stored one that has no version which
    /// would tell of a lost write.
    /// </summary>
    public bool Serializable { get; init; }

    /// <summary>What the endpoint says of itself about refusals: calls on its builder, with their leading dots.</summary>
    public string Refusals => Rules.Refusals.Of(StoredChecks.Concat(Checks), StateStatuses);

    /// <summary>The statuses that the state of a row is refused with.</summary>
    internal ImmutableArray<int> StateStatuses { get; init; } = [];

    /// <summary>Whether its rules let it succeed on the rows of generated tests.</summary>
    public bool Succeeds { get; init; } = true;

    /// <summary>The rules that it asks slots about, whatever the row is.</summary>
    public IEnumerable<RuleView> TestedSlotRules => Succeeds ? SlotRules.Where(rule => rule.Method is null) : [];

    /// <summary>Whether its tests ask the slots as they are.</summary>
    public bool TestsSlots => Succeeds && !SlotRules.IsEmpty;

    /// <summary>The rules that it asks slots about.</summary>
    public ImmutableArray<RuleView> SlotRules { get; init; } = [];

    /// <summary>The statuses that those rules refuse with, as C# arguments.</summary>
    public string SlotStatuses => string.Join(", ", SlotRules.Select(rule => rule.Status).Distinct().Order());

    /// <summary>Whether it is create.</summary>
    public bool IsCreate => Operation == Operation.Create;

    /// <summary>Whether it is read.</summary>
    public bool IsRead => Operation == Operation.Read;

    /// <summary>Whether it is list.</summary>
    public bool IsList => Operation == Operation.List;

    /// <summary>Whether it is update.</summary>
    public bool IsUpdate => Operation == Operation.Update;

    /// <summary>Whether it is delete.</summary>
    public bool IsDelete => Operation == Operation.Delete;
}
