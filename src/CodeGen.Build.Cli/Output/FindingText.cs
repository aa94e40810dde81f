using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Manifest;

namespace CodeGen.Build.Cli.Output;

/// <summary>Findings as compilers print them.</summary>
internal static class FindingText
{
    /// <summary><c>file(line,column): severity CODE: message</c>; without a place the program stands for the file.</summary>
    public static string Of(ManifestFinding finding)
    {
        var place = finding.File is null ? "codegen " : $"{finding.File}({finding.Line},{finding.Column})";
        return $"{place}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message}";
    }

    /// <summary>A finding that is not part of a document.</summary>
    public static string Of(Finding finding) => Of(ManifestFinding.Of(finding));

    /// <summary>The finding, and its question with the place of the answer.</summary>
    public static IEnumerable<string> WithQuestion(Finding finding)
    {
        yield return Of(finding);
        if (finding.Question is { } question)
        {
            var assumed = question.Answer is { } answer ? $" (answered: {answer})" : question.Default is null ? "" : $" (until answered: {question.Default})";
            yield return $"  {question.Id}: {question.Text}{assumed}";
        }
    }
}
