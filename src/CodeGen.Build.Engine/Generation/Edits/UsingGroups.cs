using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Using directives as the file groups them with blank lines.</summary>
internal static class UsingGroups
{
    /// <summary>The group that a namespace belongs to: the one with its first segment, else the last that is not System's.</summary>
    public static Group For(EditableFile file, ImmutableArray<UsingDirectiveSyntax> directives, string name)
    {
        var groups = Split(file, directives);
        var segment = FirstSegment(name);
        return groups.FirstOrDefault(group => group.Names.Any(other => FirstSegment(other) == segment))
            ?? (segment == "System" ? groups[0] : null)
            ?? groups.LastOrDefault(group => group.Names.Any(other => FirstSegment(other) != "System"))
            ?? groups[^1];
    }

    private static List<Group> Split(EditableFile file, ImmutableArray<UsingDirectiveSyntax> directives)
    {
        var groups = new List<List<UsingDirectiveSyntax>>();
        foreach (var directive in directives)
        {
            if (groups.Count == 0 || file.Layout.IsBlankBefore(directive.SpanStart))
            {
                groups.Add([]);
            }

            groups[^1].Add(directive);
        }

        return [.. groups.Select(group => new Group([.. group]))];
    }

    private static string FirstSegment(string name) => name.Split('.')[0];

    /// <summary>Directives that stand together.</summary>
    internal sealed record Group(ImmutableArray<UsingDirectiveSyntax> Directives)
    {
        public ImmutableArray<string> Names { get; } = [.. Directives.Select(directive => SyntaxComparison.NameText(directive.NamespaceOrType))];

        /// <summary>Before which directive the namespace goes; at the end when the group has no order.</summary>
        public int PositionOf(string name)
        {
            var order = new[] { NamespaceOrder.SystemFirst, NamespaceOrder.Alphabetic }
                .FirstOrDefault(candidate => Names.Zip(Names.Skip(1)).All(pair => candidate.Compare(pair.First, pair.Second) <= 0));
            var next = order is null ? -1 : Names.ToList().FindIndex(other => order.Compare(other, name) > 0);
            return next < 0 ? Names.Length : next;
        }
    }
}
