using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Cli.Output;

/// <summary>Where a command prints: its result to standard output, everything else to standard error.</summary>
internal sealed class CommandOutput(TextWriter result, TextWriter messages, OutputFormat format, Verbosity verbosity)
{
    /// <summary>Whether the result is a JSON document.</summary>
    public bool IsJson => format == OutputFormat.Json;

    /// <summary>Whether progress is not shown.</summary>
    public bool IsQuiet => verbosity == Verbosity.Quiet;

    /// <summary>Whether remarks are shown.</summary>
    public bool IsDetailed => verbosity == Verbosity.Detailed;

    /// <summary>Prints a result: the document, or the lines for people.</summary>
    public void Result<T>(T document, IEnumerable<string> lines) => Result(() => CommandJson.Of(document), lines);

    /// <summary>Prints a result whose document another part writes.</summary>
    public void Result(Func<string> document, IEnumerable<string> lines)
    {
        if (IsJson)
        {
            result.Write(SafeText.Json(document()));
            return;
        }

        foreach (var line in lines)
        {
            result.WriteLine(SafeText.Line(line));
        }
    }

    /// <summary>Prints a message, whatever the verbosity.</summary>
    public void Message(string line) => messages.WriteLine(SafeText.Line(line));

    /// <summary>Prints a message that says what goes on.</summary>
    public void Progress(string line)
    {
        if (!IsQuiet)
        {
            Message(line);
        }
    }

    /// <summary>Prints findings as messages; remarks only when they are asked for.</summary>
    public void Findings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.Where(IsShown))
        {
            Message(FindingText.Of(finding));
        }
    }

    /// <summary>Whether a finding is worth a line for people.</summary>
    public bool IsShown(Finding finding) => finding.Severity != Severity.Info || IsDetailed;

    /// <summary>Prints why there is no result.</summary>
    public void Fail(Finding finding)
    {
        if (IsJson)
        {
            result.Write(SafeText.Json(CommandJson.Of(new ErrorDocument(new ErrorDetail(finding.Descriptor.Code, finding.Message)))));
        }

        Message(FindingText.Of(finding));
    }
}
