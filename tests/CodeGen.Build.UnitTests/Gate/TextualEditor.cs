using CodeGen.Build.Engine.Generation.Edits;

namespace CodeGen.Build.UnitTests.Gate;

/// <summary>A stand-in for the Roslyn editor with its contract: idempotent, keeps line ends, fails when an anchor is missing.</summary>
internal static class TextualEditor
{
    public static EditResult Apply(string path, string text, SourceEdit edit)
    {
        foreach (var operation in edit.Operations)
        {
            if (Apply(text, operation) is not { } changed)
            {
                return new EditResult(null, $"'{path}' has no place for {operation}.");
            }

            text = changed;
        }

        return new EditResult(text, null);
    }

    private static string? Apply(string text, EditOperation operation)
    {
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return operation switch
        {
            AddUsing add when text.Contains($"using {add.Namespace};", StringComparison.Ordinal) => text,
            AddUsing add => $"using {add.Namespace};{newLine}{text}",
            AddMember add when text.Contains(add.Text, StringComparison.Ordinal) => text,
            AddMember add when text.Contains($"class {add.Type[(add.Type.LastIndexOf('.') + 1)..]}", StringComparison.Ordinal)
                => text.Insert(text.LastIndexOf('}'), $"    {add.Text}{newLine}"),
            _ => null,
        };
    }
}
