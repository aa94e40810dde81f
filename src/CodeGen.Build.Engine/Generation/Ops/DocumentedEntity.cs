using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>An entity as the documentation shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">Its table.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Fields">Its members, those included that the format implies.</param>
/// <param name="Rules">Its business rules, one list item each.</param>
/// <param name="Origin">Where the spec declares it.</param>
public sealed record DocumentedEntity(
    string Name, string Table, string Summary, ImmutableArray<DocumentedField> Fields, ImmutableArray<string> Rules, SourceLocation Origin)
{
    /// <summary>Its states and transitions, as the lines of a Mermaid diagram; empty when it has none.</summary>
    public ImmutableArray<string> States { get; init; } = [];
}
