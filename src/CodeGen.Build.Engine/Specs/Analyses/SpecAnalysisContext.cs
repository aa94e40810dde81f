using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>What an analysis looks at and reports to.</summary>
/// <param name="model">The feature.</param>
/// <param name="session">The reading that gave it.</param>
internal sealed partial class SpecAnalysisContext(FeatureModel model, SpecSession session)
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

    /// <summary>Whether further findings are only counted, so that nobody reads what they say.</summary>
    public bool IsFull => session.Findings.IsFull;

    /// <summary>Reports an error, or a warning that nobody asks about in other words: its answer, like that of all questions, says why it is none.</summary>
    public void Report(FindingDescriptor descriptor, SourceLocation location, string message)
    {
        if (descriptor.DefaultSeverity == Severity.Warning && descriptor != SpecFindings.UnknownClarification)
        {
            Ask(descriptor, location, message, LineNumber().Replace(message, "line"), "Is that meant?", "yes");
            return;
        }

        session.Findings.Add(descriptor, location, message);
    }

    /// <summary>Reports an error whose message is costly to word.</summary>
    public void Report(FindingDescriptor descriptor, SourceLocation location, Func<string> message) =>
        session.Findings.Add(descriptor, location, message);

    /// <summary>Reports something that is worth to know and that nobody needs to do anything about.</summary>
    public void Remark(FindingDescriptor descriptor, SourceLocation location, string message) =>
        session.Findings.Add(new Finding(descriptor, Severity.Info, message, location));

    /// <inheritdoc cref="SpecSession.Ask" />
    public void Ask(FindingDescriptor descriptor, SourceLocation location, string message, string subject, string text, string? usual) =>
        session.Ask(descriptor, location, message, subject, text, usual, answerEnds: descriptor.DefaultSeverity != Severity.Error);

    /// <summary>Reports a contradiction, which stops the feature until the spec is changed or its answer says which side holds.</summary>
    /// <inheritdoc cref="SpecSession.Ask" />
    public void AskToDecide(FindingDescriptor descriptor, SourceLocation location, string message, string subject, string text) =>
        session.Ask(descriptor, location, message, subject, text, null, answerEnds: true);

    // A line is where edits elsewhere have moved it.
    [GeneratedRegex(@"\bline [0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineNumber();
}
