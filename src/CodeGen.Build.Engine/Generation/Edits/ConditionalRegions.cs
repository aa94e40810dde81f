using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>The <c>#if</c> … <c>#endif</c> parts of a file, from the first character of the one line to the last line end of the other.</summary>
internal sealed class ConditionalRegions(CompilationUnitSyntax root, TextLayout layout)
{
    private readonly ImmutableArray<TextSpan> _regions = Read(root, layout);

    /// <summary>The widest conditional part that holds the position and does not reach beyond the scope; null for none.</summary>
    public TextSpan? Around(int position, TextSpan scope)
    {
        var around = _regions
            .Where(region => region.Contains(position) && scope.Contains(region))
            .OrderByDescending(region => region.Length)
            .ToList();
        return around.Count > 0 ? around[0] : null;
    }

    private static ImmutableArray<TextSpan> Read(CompilationUnitSyntax root, TextLayout layout)
    {
        var regions = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new Stack<int>();
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive.IsKind(SyntaxKind.IfDirectiveTrivia))
            {
                open.Push(layout.LineStart(directive.SpanStart));
            }
            else if (directive.IsKind(SyntaxKind.EndIfDirectiveTrivia) && open.TryPop(out var start))
            {
                regions.Add(TextSpan.FromBounds(start, layout.NextLine(directive.SpanStart)));
            }
        }

        return regions.ToImmutable();
    }
}
