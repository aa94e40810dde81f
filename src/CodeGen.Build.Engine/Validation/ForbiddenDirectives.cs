using CodeGen.Build.Engine.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Validation;

/// <summary>Finds directives that silence diagnostics or move their place.</summary>
internal static class ForbiddenDirectives
{
    public static IEnumerable<Finding> Find(SyntaxTree tree, GeneratedSources sources, CancellationToken cancellationToken)
    {
        for (var directive = ((CompilationUnitSyntax)tree.GetRoot(cancellationToken)).GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (IsForbidden(directive))
            {
                var position = directive.GetLocation().GetLineSpan().StartLinePosition;
                yield return Refusal.Of(
                    ValidationFindings.ForbiddenDirective,
                    $"Generated code holds '{directive.ToString().Trim()}', which hides findings or their place. Remove it from the template; severities belong into .editorconfig.",
                    tree.FilePath,
                    position.Line + 1,
                    position.Character + 1,
                    sources);
            }
        }
    }

    private static bool IsForbidden(DirectiveTriviaSyntax directive) => directive.Kind() switch
    {
        SyntaxKind.PragmaWarningDirectiveTrivia or SyntaxKind.PragmaChecksumDirectiveTrivia => true,
        SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia => true,
        SyntaxKind.NullableDirectiveTrivia => ((NullableDirectiveTriviaSyntax)directive).SettingToken.IsKind(SyntaxKind.DisableKeyword),
        _ => false,
    };
}
