using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>A random expression that is to be written, and taken apart again to find the smallest that fails.</summary>
/// <param name="Kind">The type of its value.</param>
/// <param name="Template">Its text; <c>#</c> stands for each part.</param>
/// <param name="Parts">The parts.</param>
internal sealed record RuleTree(RuleTypeKind Kind, string Template, ImmutableArray<RuleTree> Parts)
{
    /// <summary>An expression without parts.</summary>
    public static RuleTree Leaf(RuleTypeKind kind, string text) => new(kind, text, []);

    /// <summary>Smaller expressions of the same type: a part of it, or the same with a smaller part.</summary>
    public IEnumerable<RuleTree> Smaller()
    {
        var ofSameType = Parts.Where(part => part.Kind == Kind && !part.IsOfElement);
        var changed = Parts.SelectMany((part, index) => part.Smaller().Select(smaller => this with { Parts = Parts.SetItem(index, smaller) }));
        return ofSameType.Concat(changed);
    }

    /// <summary>The expression.</summary>
    public override string ToString()
    {
        var texts = Template.Split('#');
        return texts[0] + string.Concat(Parts.Select((part, index) => part + texts[index + 1]));
    }

    // What names an element has no meaning outside of its function; a function of a collection brings it inside.
    private bool IsOfElement => !IsAggregate && (Template.Contains("lines.", StringComparison.Ordinal) || Template.Contains("payments.", StringComparison.Ordinal) || Parts.Any(part => part.IsOfElement));

    private bool IsAggregate => Template.Split('(')[0] is "sum" or "count" or "min" or "max" or "avg" or "any" or "all" && Parts.Length == 1;
}
