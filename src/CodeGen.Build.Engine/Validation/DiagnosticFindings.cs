using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Validation;

/// <summary>Turns what compiler and analyzers say into findings about modules and spec lines.</summary>
internal static class DiagnosticFindings
{
    public static Finding From(CodeDiagnostic diagnostic, GeneratedSources sources)
    {
        var location = diagnostic.File is { } file ? new SourceLocation(sources.Relative(file), diagnostic.Line, diagnostic.Column) : null;
        if (diagnostic.File is { } path && sources.ModuleOf(path) is { } module)
        {
            var origin = sources.OriginOf(path, diagnostic.Line);
            var descriptor = diagnostic.Severity == Severity.Error ? ValidationFindings.GeneratedCodeError : ValidationFindings.GeneratedCodeWarning;
            return new Finding(descriptor, diagnostic.Severity, $"{diagnostic.Id}: {Sentence(diagnostic.Message)} Module {module.Id}, from {origin}.", location)
            {
                Module = module.Id,
                Origin = origin,
                ToolId = diagnostic.Id,
            };
        }

        var reason = diagnostic.File is { } other && sources.IsAlongside(other)
            ? "The code belongs to what the feature builds on; see its findings first."
            : "The code exists and is fine today; the feature brings this. Rename what collides, in the spec or in the code.";
        var existing = diagnostic.Severity == Severity.Error ? ValidationFindings.ExistingCodeError : ValidationFindings.ExistingCodeWarning;
        return new Finding(
            existing,
            diagnostic.Severity,
            $"{diagnostic.Id}: {Sentence(diagnostic.Message)} {reason}",
            location)
        {
            ToolId = diagnostic.Id,
        };
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
