using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Applies member-level edits to the text of a C# file as it is today; everything else stays byte for byte.</summary>
public static class SourceEditor
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Applies the operations in order. Each one that is there already, whatever its layout, changes nothing.</summary>
    /// <param name="sourceText">The file's text.</param>
    /// <param name="operations">The edits.</param>
    /// <param name="parseOptions">Language version and preprocessor symbols; default: the newest language, no symbols.</param>
    /// <param name="globalUsings">Namespaces that other files import for this one; default: none.</param>
    /// <returns>The new text, or what was looked for and not found; never half of the operations.</returns>
    public static EditResult Apply(
        string sourceText,
        IEnumerable<EditOperation> operations,
        CSharpParseOptions? parseOptions = null,
        IReadOnlySet<string>? globalUsings = null)
    {
        ArgumentNullException.ThrowIfNull(sourceText);
        ArgumentNullException.ThrowIfNull(operations);

        var mark = sourceText.StartsWith(ByteOrderMark) ? ByteOrderMark.ToString() : "";
        var options = parseOptions ?? CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var imported = globalUsings ?? ImmutableHashSet<string>.Empty;
        var text = sourceText[mark.Length..];

        foreach (var operation in operations)
        {
            var file = new EditableFile(text, options);
            var result = ApplyOne(file, operation, imported);
            if (result.Text is null)
            {
                return result;
            }

            if (result.Text != text && ErrorCount(new EditableFile(result.Text, options)) > ErrorCount(file))
            {
                return new EditResult(null, $"the file would no longer parse after {Describe(operation)}");
            }

            text = result.Text;
        }

        return new EditResult(mark + text, null);
    }

    private static EditResult ApplyOne(EditableFile file, EditOperation operation, IReadOnlySet<string> globalUsings) =>
        operation switch
        {
            AddUsing add => UsingInserter.Apply(file, add, globalUsings),
            AddMember add => MemberInserter.Apply(file, add),
            AddStatement add => StatementInserter.Apply(file, add),
            _ => throw new ArgumentException($"Unknown edit operation {operation.GetType().Name}.", nameof(operation)),
        };

    private static string Describe(EditOperation operation) =>
        operation switch
        {
            AddUsing add => $"adding 'using {add.Namespace};'",
            AddMember add => $"adding a member to {add.Type}",
            AddStatement add => $"adding the statement '{add.Text.Trim()}'",
            _ => operation.GetType().Name,
        };

    private static int ErrorCount(EditableFile file) =>
        file.Root.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
