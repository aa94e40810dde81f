using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>An <c>AdditionalFiles</c> item, read once.</summary>
internal sealed class AdditionalFile(string path) : AdditionalText
{
    private readonly Lazy<SourceText?> _text = new(() => Read(path));

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text.Value;

    private static SourceText? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        return SourceText.From(stream);
    }
}
