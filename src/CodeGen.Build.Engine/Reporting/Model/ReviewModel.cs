using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Reporting.Model;

/// <summary>What <c>review.md.hbs</c> gets: every text is Markdown already, every number a text.</summary>
internal sealed record ReviewModel
{
    public required string Title { get; init; }

    public required string Verdict { get; init; }

    public required string Feature { get; init; }

    public required string Spec { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    public required string Gate { get; init; }

    public required string ModulesTotal { get; init; }

    public required string ModulesApproved { get; init; }

    public required string Files { get; init; }

    public required string Lines { get; init; }

    public required string Edits { get; init; }

    public required string Minutes { get; init; }

    public required string Errors { get; init; }

    public required string Warnings { get; init; }

    public required string Infos { get; init; }

    public required string SlotsTotal { get; init; }

    public required string ChecklistDone { get; init; }

    public required string ChecklistTotal { get; init; }

    public required bool CanApprove { get; init; }

    public required string WhyNot { get; init; }

    public required string Tool { get; init; }

    public required string Target { get; init; }

    public required string ExamplePhase { get; init; }

    public required string ExampleModule { get; init; }

    public required ImmutableArray<string> Shared { get; init; }

    public required ImmutableArray<SlotModel> Slots { get; init; }

    public required string SlotsMore { get; init; }

    public required ImmutableArray<FindingModel> Findings { get; init; }

    public required string FindingsMore { get; init; }

    public required ImmutableArray<QuestionRow> Questions { get; init; }

    public required string QuestionsMore { get; init; }

    public required ImmutableArray<ModuleModel> Modules { get; init; }

    public required string ModulesMore { get; init; }

    public required ImmutableArray<CriterionRow> Criteria { get; init; }

    public required string CriteriaMore { get; init; }

    public required ImmutableArray<ChecklistModel> Checklist { get; init; }

    public required ImmutableArray<string> NotChecked { get; init; }

    public required string NotCheckedMore { get; init; }
}
