using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>A business rule as templates see it.</summary>
public sealed record RuleView
{
    /// <summary>The rule of the spec.</summary>
    internal RuleModel Model { get; init; } = null!;

    /// <summary>The id, for example <c>second_approval</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The id as a C# literal.</summary>
    public string IdLiteral => CSharpLiteral.Text(Id);

    /// <summary>The id as a C# member.</summary>
    public required string Name { get; init; }

    /// <summary>The id as the words of a test's name.</summary>
    public required string TestWords { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>What it says, as the text of an XML summary.</summary>
    public required string Summary { get; init; }

    /// <summary>The status that it answers with.</summary>
    public required int Status { get; init; }

    /// <summary>The code that it answers with.</summary>
    public required string Code { get; init; }

    /// <summary>The code as a C# literal.</summary>
    public string CodeLiteral => CSharpLiteral.Text(Code);

    /// <summary>The sentence for callers, as a C# literal.</summary>
    public required string Detail { get; init; }

    /// <summary>The error, for example <c>OrderRuleErrors.SecondApproval</c>.</summary>
    public required string Error { get; init; }

    /// <summary>The slot that decides it; null for a structured rule.</summary>
    public RuleSlotView? Slot { get; init; }

    /// <summary>The method that tells whether its expression is true; null for a sentence without one.</summary>
    public RuleMethodView? Method { get; init; }

    /// <summary>The CHECK constraint that holds it too, as a C# literal; empty for none.</summary>
    public string Constraint { get; init; } = string.Empty;

    /// <summary>The class of the methods of the entity's rules.</summary>
    internal string Class { get; init; } = string.Empty;
}
