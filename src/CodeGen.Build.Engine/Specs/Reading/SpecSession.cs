using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>What the readers of the sections share while one file is read.</summary>
/// <param name="findings">Where findings go.</param>
internal sealed class SpecSession(FindingList findings)
{
    /// <summary>Where findings go.</summary>
    public FindingList Findings { get; } = findings;

    /// <summary>The questions of the feature and the answers to them.</summary>
    public QuestionBook Questions { get; set; } = new("", ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Names of fields that were reported and left out, so that what names them is not reported once more.</summary>
    public HashSet<string> UnreadFields { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a part of the spec was left out because there is too much of it: what names that part is then no mistake.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How many fields were read.</summary>
    public int Fields { get; set; }

    /// <summary>Reports a part that is too long.</summary>
    /// <param name="location">The first item that is too many.</param>
    /// <param name="message">What may be how long, and how long it is.</param>
    public void ReportTooMany(SourceLocation location, string message)
    {
        IsCut = true;
        Findings.Add(SpecFindings.TooMany, location, $"{message} What stands behind it was not read. Split the feature into several specs.");
    }

    /// <summary>Reports at a node.</summary>
    public void Report(FindingDescriptor descriptor, SpecNode node, string message) =>
        Findings.Add(descriptor, node.Location, message);

    /// <summary>
    /// Reports a finding that asks a question. Answered under <c>clarifications</c>, it is information only where the answer ends the matter;
    /// elsewhere only a change of the model does, so the answer must have been used before.
    /// </summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="location">The place.</param>
    /// <param name="message">The message.</param>
    /// <param name="subject">What the question is about, in names that stay when the spec is edited elsewhere.</param>
    /// <param name="text">The question.</param>
    /// <param name="usual">What is used while nobody answers; null when there is no sensible default.</param>
    /// <param name="answerEnds">Whether an answer, whatever it says, makes the finding a remark.</param>
    public void Ask(FindingDescriptor descriptor, SourceLocation location, string message, string subject, string text, string? usual, bool answerEnds = true)
    {
        var id = Questions.IdOf(descriptor, subject);
        var answer = Questions.Ask(id);
        var finding = answer is null || !answerEnds
            ? Finding.Of(descriptor, $"{message} {text} Answer under clarifications: {id}{(usual is null ? "" : $" (default: {usual})")}.", location)
            : new Finding(descriptor, Severity.Info, $"{text} Answered: {SpecScalar.Shown(answer)}", location);
        Findings.Add(finding with { Question = new Question(id, text, usual) { Answer = answer } });
    }

    /// <summary>The mapping; null, reported, when the node is something else.</summary>
    public SpecMapping? Mapping(SpecNode node, string what, string example)
    {
        if (node is SpecMapping mapping)
        {
            return mapping;
        }

        Shape(node, what, "a mapping", example);
        return null;
    }

    /// <summary>The items of a list; a missing value is an empty list; something else is reported.</summary>
    public IEnumerable<SpecNode> Items(SpecNode? node, string what, string example)
    {
        switch (node)
        {
            case null or SpecScalar { IsNull: true }:
                return [];
            case SpecSequence sequence:
                return sequence.Items;
            default:
                Shape(node, what, "a list", example);
                return [];
        }
    }

    /// <summary>The text of a scalar; null, reported, when the node is something else or empty.</summary>
    public string? Text(SpecNode node, string what, string example)
    {
        if (node is SpecScalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text)
        {
            return text;
        }

        if (node is SpecScalar { IsNull: false })
        {
            Report(SpecFindings.WrongShape, node, $"{what} is empty. Write it like: {example}");
            return null;
        }

        Shape(node, what, "a text", example);
        return null;
    }

    /// <summary>Reports a value of the wrong kind.</summary>
    public void Shape(SpecNode node, string what, string expected, string example) =>
        Report(SpecFindings.WrongShape, node, $"{what} is {expected}, and here stands {node.Description}. Write it like: {example}");

    /// <summary>The text when it is a name of letters, digits, underscores and hyphens; else null, reported.</summary>
    public string? Name(SpecNode node, string what, string example) =>
        Text(node, what, example) is { } text && CheckName(text, node.Location, what) ? text : null;

    /// <summary>Whether the text is a name; reported when it is none.</summary>
    public bool CheckName(string text, SourceLocation location, string what)
    {
        if (SpecNames.Problem(text) is not { } problem)
        {
            return true;
        }

        Findings.Add(SpecFindings.InvalidName, location, $"{what} '{SpecScalar.Shown(text)}' is no name: {problem}.");
        return false;
    }
}
