using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Validation;

/// <summary>Makes findings about text that is refused without asking the compiler.</summary>
internal static class Refusal
{
    public static Finding Of(FindingDescriptor descriptor, string message, string path, int line, int column, GeneratedSources sources) =>
        Finding.Of(descriptor, message, new SourceLocation(sources.Relative(path), line, column)) with
        {
            Module = sources.ModuleOf(path)?.Id,
            Origin = sources.OriginOf(path, line),
        };
}
