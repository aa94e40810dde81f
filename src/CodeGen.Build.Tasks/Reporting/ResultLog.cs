using CodeGen.Build.Tasks.Files;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CodeGen.Build.Tasks.Reporting;

/// <summary>Tells MSBuild what the engine found: each finding at its place, with code and help link.</summary>
internal static class ResultLog
{
    /// <summary>Logs a result; findings without a place are logged against the project.</summary>
    public static void Write(TaskLoggingHelper log, Result result, string project)
    {
        foreach (var finding in result.Findings ?? [])
        {
            Write(log, finding, finding.File ?? project);
        }

        foreach (var message in result.Messages ?? [])
        {
            log.LogMessage(MessageImportance.High, "{0}", message);
        }
    }

    private static void Write(TaskLoggingHelper log, ResultFinding finding, string file)
    {
        var helpLink = finding.HelpLink ?? TaskCode.HelpLink(finding.Code);
        switch (finding.Severity)
        {
            case "error":
                log.LogError(null, finding.Code, null, helpLink, file, finding.Line, finding.Column, 0, 0, "{0}", finding.Message);
                break;
            case "warning":
                log.LogWarning(null, finding.Code, null, helpLink, file, finding.Line, finding.Column, 0, 0, "{0}", finding.Message);
                break;
            default:
                log.LogMessage(null, finding.Code, null, file, finding.Line, finding.Column, 0, 0, MessageImportance.Normal, "{0}", finding.Message);
                break;
        }
    }
}
