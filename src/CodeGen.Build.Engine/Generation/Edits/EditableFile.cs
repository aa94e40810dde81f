using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>A file under edit: its text, its syntax, its layout.</summary>
internal sealed class EditableFile
{
    public EditableFile(string text, CSharpParseOptions options)
    {
        Text = text;
        Options = options;
        Root = CSharpSyntaxTree.ParseText(text, options).GetCompilationUnitRoot();
        Layout = new TextLayout(text);
        Regions = new ConditionalRegions(Root, Layout);
        IndentUnit = IndentUnitDetector.Detect(Root, Layout);
    }

    public string Text { get; }

    public CSharpParseOptions Options { get; }

    public CompilationUnitSyntax Root { get; }

    public TextLayout Layout { get; }

    public ConditionalRegions Regions { get; }

    /// <summary>One level of indentation, such as four blanks or a tab.</summary>
    public string IndentUnit { get; }

    /// <summary>The result when there is nothing to do.</summary>
    public EditResult Unchanged => new(Text, null);

    /// <summary>The result with the text put in at the position.</summary>
    public EditResult Insert(int position, string text) => new(Text.Insert(position, text), null);

    /// <summary>The result with the span replaced.</summary>
    public EditResult Replace(int start, int end, string text) =>
        new(string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(end)), null);

    /// <summary>Code as it stands in this file: indented, with the file's unit and line ends, and no line end after it.</summary>
    public string Format(string code, string indentation) =>
        CodeLayout.Indent(code, indentation, IndentUnit, Layout.Newline);
}
