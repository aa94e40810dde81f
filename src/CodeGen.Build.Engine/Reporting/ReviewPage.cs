using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Reporting.Model;

namespace CodeGen.Build.Engine.Reporting;

/// <summary>Renders <c>REVIEW.md</c> (under 300 lines) and <c>checklist.md</c> from a manifest alone.</summary>
internal sealed class ReviewPage(ReportTemplates templates)
{
    private const int MostSlots = 15;
    private const int MostFindings = 50;
    private const int MostQuestions = 30;
    private const int MostModules = 50;
    private const int MostCriteria = 30;
    private const int MostNotChecked = 20;

    // What a practised reader manages in unfamiliar code, and what an edit of existing code costs in lines.
    private const int LinesAMinute = 40;
    private const int LinesAnEdit = 20;

    /// <summary>The page of a pull request.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="gate">The gated folder, relative to the root.</param>
    /// <exception cref="GateException">The template is missing or wrong.</exception>
    public string Review(ReviewManifest manifest, string gate)
    {
        var open = manifest.Modules.Where(module => module.State != ModuleState.Approved).ToImmutableArray();
        var slots = manifest.Modules.SelectMany(module => module.Slots).ToImmutableArray();
        var questions = manifest.Findings.Where(finding => finding.Question is not null).DistinctBy(finding => finding.Question!.Id).ToImmutableArray();
        var (lines, edits) = (open.Sum(module => module.Files.Sum(file => file.Lines)), open.Sum(module => module.Edits.Length));
        return templates.Render("review.md", new ReviewModel
        {
            Title = Markdown.Text(manifest.Title ?? Name(manifest.Feature)),
            Verdict = Verdict(manifest, open.Length),
            Feature = Markdown.Code(manifest.Feature),
            Spec = manifest.Spec is { } spec ? Place(spec) : "what several features share",
            What = What(manifest),
            Why = Why(manifest),
            Gate = gate,
            ModulesTotal = Number(manifest.Modules.Length),
            ModulesApproved = Number(manifest.Modules.Length - open.Length),
            Files = Counted(open.Sum(module => module.Files.Length), "new file"),
            Lines = Counted(lines, "line"),
            Edits = Counted(edits, "edit"),
            Minutes = Number((lines + (edits * LinesAnEdit) + LinesAMinute - 1) / LinesAMinute),
            Errors = Count(manifest, Severity.Error, "error"),
            Warnings = Count(manifest, Severity.Warning, "warning"),
            Infos = Count(manifest, Severity.Info, "remark"),
            SlotsTotal = Number(slots.Length),
            ChecklistDone = Number(manifest.Checklist.Count(item => item.State == ChecklistState.Done)),
            ChecklistTotal = Number(manifest.Checklist.Count(item => item.State != ChecklistState.NotApplicable)),
            CanApprove = CanApprove(manifest) && open.Length > 0,
            WhyNot = WhyNot(manifest),
            Tool = ReviewCommands.Tool(manifest),
            Target = ReviewCommands.Target(manifest),
            ExamplePhase = open.IsEmpty ? "" : GateFolder.Word(open[0].Phase),
            ExampleModule = open.IsEmpty ? "" : open[0].Id,
            Shared = SharedModules(open),
            Slots = [.. slots.Take(MostSlots).Select(Slot)],
            SlotsMore = More(slots.Length, MostSlots),
            Findings = [.. manifest.Findings.Take(MostFindings).Select(Row)],
            FindingsMore = More(manifest.Findings.Length, MostFindings),
            Questions = [.. questions.Take(MostQuestions).Select(QuestionOf)],
            QuestionsMore = More(questions.Length, MostQuestions),
            Modules = [.. manifest.Modules.Take(MostModules).Select(Row)],
            ModulesMore = More(manifest.Modules.Length, MostModules),
            Criteria = [.. manifest.Criteria.Take(MostCriteria).Select(Row)],
            CriteriaMore = More(manifest.Criteria.Length, MostCriteria),
            Checklist = [.. manifest.Checklist.Select(Row)],
            NotChecked = [.. manifest.NotChecked.Take(MostNotChecked).Select(Markdown.Text)],
            NotCheckedMore = More(manifest.NotChecked.Length, MostNotChecked),
        });
    }

    /// <summary>The checklist alone.</summary>
    /// <exception cref="GateException">The template is missing or wrong.</exception>
    public string Checklist(ReviewManifest manifest) =>
        templates.Render("checklist.md", new ChecklistPage(Markdown.Code(manifest.Feature), [.. manifest.Checklist.Select(Row)]));

    private static bool CanApprove(ReviewManifest manifest) => manifest.Validated && !manifest.HasErrors();

    private static string Verdict(ReviewManifest manifest, int open) =>
        manifest.HasErrors() ? "**Failed.** An error stands, so nothing of it can be approved."
        : !manifest.Validated ? "**Not validated.** It was not compiled, so nothing of it can be approved."
        : open == 0 ? "**Approved.** Nothing is left to approve."
        : $"**Waiting for a person.** {Counted(open, "module")} can be approved; what was not checked is listed at the end.";

    private static string WhyNot(ReviewManifest manifest) => manifest.HasErrors()
        ? "Not yet: correct what the errors below name, and build again."
        : !manifest.Validated ? "Not yet: build the project, so that the feature is validated." : "Nothing is left to approve.";

    private static string What(ReviewManifest manifest)
    {
        var kinds = manifest.Modules
            .Select(module => module.Id.Split('/') is [_, var kind, ..] ? kind : module.Id)
            .Distinct()
            .Select(kind => kind.Replace('-', ' '));
        var parts = Markdown.Text(string.Join(", ", kinds));
        return manifest.Description is { } description ? $"{Markdown.Text(description)} Generated: {parts}." : $"Generated: {parts}.";
    }

    private static string Why(ReviewManifest manifest) => manifest.Spec is { } spec
        ? $"{Place(spec)} asks for it, with {(manifest.Criteria.Length == 1 ? "1 acceptance criterion" : $"{Number(manifest.Criteria.Length)} acceptance criteria")}; each module names its line."
        : "Features of this project need it; it is generated once for all of them.";

    private static ImmutableArray<string> SharedModules(IEnumerable<ManifestModule> open) =>
    [
        .. open.SelectMany(module => module.DependsOn)
            .Where(id => id.StartsWith(GeneratedFeature.SharedName + ":", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Take(MostSlots)
            .Select(Markdown.Code),
    ];

    private static SlotModel Slot(OpenSlot slot) =>
        new(Markdown.Code(slot.Signature), Markdown.Code(slot.File), Place(slot.Origin), Markdown.Text(slot.Duty));

    private static FindingModel Row(ManifestFinding finding) => new(
        Word(finding.Severity),
        finding.Code + (finding.ToolId is { } tool ? $" ({Markdown.Text(tool)})" : ""),
        finding.File is { } file ? Markdown.Code($"{file}:{finding.Line}") : "feature",
        Markdown.Text(finding.Message),
        finding.Origin is { } origin ? $" (spec: {Place(origin)})" : "");

    private static QuestionRow QuestionOf(ManifestFinding finding) => new(
        Markdown.Code(finding.Question!.Id),
        Markdown.Text(finding.Question.Text),
        finding.File is { } file ? Markdown.Code($"{file}:{finding.Line}") : "feature",
        finding.Question switch
        {
            { Answer: { } answer } => Markdown.Text(answer),
            { Default: { } usual } => $"*not answered; used:* {Markdown.Text(usual)}",
            _ => "*not answered*",
        });

    private static ModuleModel Row(ManifestModule module) => new(
        Markdown.Code(module.Id),
        Markdown.Text(module.Summary),
        string.Join("<br>", [
            .. module.Files.Take(4).Select(file => Markdown.Code(file.Path)),
            .. module.Files.Length > 4 ? [$"{Number(module.Files.Length - 4)} more"] : Array.Empty<string>(),
            .. module.Edits.Take(4).Select(edit => $"edits {Markdown.Code(edit.Path)}"),
            .. module.Edits.Length > 4 ? [$"{Number(module.Edits.Length - 4)} more edits"] : Array.Empty<string>(),
        ]),
        Word(module.State),
        Place(module.Origin));

    private static CriterionRow Row(ManifestCriterion criterion) => new(
        Markdown.Code(criterion.Id),
        Markdown.Text(criterion.Text),
        criterion.Tests.IsEmpty ? "*not covered*" : string.Join("<br>", criterion.Tests.Take(5).Select(Markdown.Code)));

    private static ChecklistModel Row(ChecklistItem item) => new(
        item.State switch { ChecklistState.Done => "[x]", ChecklistState.Open => "[ ]", _ => "–" },
        Markdown.Text(item.Text),
        item.State == ChecklistState.NotApplicable ? "not applicable" : Word(item.State),
        Markdown.Text(item.State == ChecklistState.NotApplicable ? $"(not applicable: {item.Evidence})" : $"({item.Evidence})"));

    private static string Place(SourceLocation location) => Markdown.Code($"{location.File}:{location.Line}");

    private static string Count(ReviewManifest manifest, Severity severity, string what) =>
        Counted(manifest.Findings.Count(finding => finding.Severity == severity), what);

    private static string Counted(int number, string what) => $"{Number(number)} {what}{(number == 1 ? "" : "s")}";

    private static string More(int total, int shown) => total > shown ? Number(total - shown) : "";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Name(string feature) => feature.TrimStart('_').Replace('_', ' ');
}
