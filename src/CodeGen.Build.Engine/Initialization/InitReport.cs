using System.Text;
using System.Text.Json;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>What <c>init</c> prints.</summary>
public static class InitReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>One line for each file with its reason, then notes and findings; ends with a newline.</summary>
    public static string ToText(InitResult result)
    {
        var text = new StringBuilder();
        foreach (var change in result.Changes)
        {
            text.Append(Word(change.Action)).Append(' ').Append(change.RelativePath).Append(": ").Append(change.Reason).Append('\n');
        }

        if (result.Changes.IsEmpty && !result.HasErrors)
        {
            text.Append("Nothing to change: the project is ready.\n");
        }

        foreach (var note in result.Notes)
        {
            text.Append(note).Append('\n');
        }

        foreach (var finding in result.Findings)
        {
            var place = finding.Location is null ? "" : $"{finding.Location}: ";
            text.Append(place).Append(Word(finding.Severity)).Append(' ').Append(finding.Descriptor.Code).Append(": ").Append(finding.Message).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The JSON document: <c>{"files":[{path,action,reason}],"notes":[…],"diagnostics":[…]}</c>; ends with a newline.</summary>
    public static string ToJson(InitResult result)
    {
        var document = new
        {
            files = result.Changes.Select(change => new { path = change.RelativePath, action = Word(change.Action), change.Reason }),
            notes = result.Notes,
            diagnostics = result.Findings.Select(finding => new
            {
                finding.Descriptor.Code,
                finding.Descriptor.Kind,
                severity = Word(finding.Severity),
                file = finding.Location?.File,
                line = finding.Location?.Line,
                column = finding.Location?.Column,
                finding.Message,
            }),
        };
        return JsonSerializer.Serialize(document, Json) + "\n";
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
