using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>What an analysis looks at and reports to.</summary>
/// <param name="model">The feature.</param>
/// <param name="session">The reading that gave it.</param>
internal sealed class SpecAnalysisContext(FeatureModel model, SpecSession session)
{
    private readonly Dictionary<string, EntityModel> _entities = model.Entities
        .GroupBy(entity => entity.Name)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The feature.</summary>
    public FeatureModel Model { get; } = model;

    /// <summary>The questions that were asked.</summary>
    public QuestionBook Questions => session.Questions;

    /// <summary>Whether a field of this name was reported and left out of the model.</summary>
    public bool IsUnread(string field) => session.UnreadFields.Contains(field);

    /// <summary>The entity of this name; null when the spec defines none.</summary>
    public EntityModel? Entity(string name) => _entities.GetValueOrDefault(name);

    /// <summary>The names of the spec's entities.</summary>
    public IEnumerable<string> EntityNames => _entities.Keys;

    /// <summary>Reports a finding.</summary>
    public void Report(FindingDescriptor descriptor, SourceLocation location, string message) =>
        session.Findings.Add(descriptor, location, message);

    /// <summary>Reports a finding whose message is costly to word.</summary>
    public void Report(FindingDescriptor descriptor, SourceLocation location, Func<string> message) =>
        session.Findings.Add(descriptor, location, message);

    /// <summary>
    /// Reports a finding that asks a question. Answered under <c>clarifications</c>, it is information only; an error is
    /// answered only by a change of the model, so its answer must have been used before.
    /// </summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="location">The place.</param>
    /// <param name="message">The message.</param>
    /// <param name="subject">What the question is about, in names that stay when the spec is edited elsewhere.</param>
    /// <param name="text">The question.</param>
    /// <param name="usual">What is used while nobody answers; null when there is no sensible default.</param>
    public void Ask(FindingDescriptor descriptor, SourceLocation location, string message, string subject, string text, string? usual)
    {
        var question = new Question(Questions.IdOf(descriptor, subject), text, usual);
        var answer = Questions.AnswerTo(descriptor, subject);
        var finding = answer is null || descriptor.DefaultSeverity == Severity.Error
            ? Finding.Of(descriptor, $"{message} {text} Answer under clarifications: {question.Id}{(usual is null ? "" : $" (default: {usual})")}.", location)
            : new Finding(descriptor, Severity.Info, $"{text} Answered: {SpecScalar.Shown(answer)}", location);
        session.Findings.Add(finding with { Question = question });
    }
}
