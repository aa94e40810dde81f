using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>The questions of one feature: stable ids and the answers that the spec gives.</summary>
/// <param name="feature">The feature's name.</param>
/// <param name="answers">The spec's <c>clarifications</c>.</param>
internal sealed class QuestionBook(string feature, ImmutableSortedDictionary<string, string> answers)
{
    private const int ShortDigits = 4;
    private const int LongDigits = 12;

    private readonly Dictionary<string, Question> _questions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (Question First, Question Second)> _clashes = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The ids of the questions that were asked and that the spec does not answer.</summary>
    public IEnumerable<string> Open => _asked.Where(id => Answer(id) is null);

    /// <summary>
    /// Answers by a short id that two questions of the spec have: nobody can know which one was meant, since the first one was there alone when it was written.
    /// </summary>
    public IEnumerable<AmbiguousAnswer> Ambiguous =>
        from clash in _clashes
        where answers.ContainsKey(clash.Key)
        select new AmbiguousAnswer(clash.Key, clash.Value.First.Subject, clash.Value.First.LongId, clash.Value.Second.Subject, clash.Value.Second.LongId);

    /// <summary>The book of a spec: its name and its answers, as far as they are readable.</summary>
    public static QuestionBook Of(SpecMapping spec)
    {
        var name = (spec.Find("feature")?.Value as SpecScalar)?.Text.Trim() ?? "";
        var entries = (spec.Find("clarifications")?.Value as SpecMapping)?.Entries ?? [];
        var answers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            if (value is SpecScalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text)
            {
                answers[key.Text] = text;
            }
        }

        return new QuestionBook(SpecNames.FeatureProblem(name) is null ? name : "", answers.ToImmutable());
    }

    /// <summary>Whether a question of this id, short or long, was asked, or its answer used.</summary>
    public bool Knows(string id) => _asked.Concat(_used).Any(known => known == id || (_questions.TryGetValue(known, out var question) && question.LongId == id));

    /// <summary>
    /// The id of a question: made from the feature, the kind of finding and what it is about (names, never positions), so
    /// that edits elsewhere keep it. It is short while no other question of the spec has it.
    /// </summary>
    public string IdOf(FindingDescriptor descriptor, string subject)
    {
        var digits = Hash($"{feature}\n{descriptor.Kind}\n{subject}");
        var question = new Question(subject, $"Q-{digits[..LongDigits]}");
        var id = $"Q-{digits[..ShortDigits]}";
        if (_questions.TryAdd(id, question) || _questions[id] == question)
        {
            return id;
        }

        _clashes.TryAdd(id, (_questions[id], question));
        _questions.TryAdd(question.LongId, question);
        return question.LongId;
    }

    /// <summary>Asks the question; gives the answer of the spec, null for none.</summary>
    public string? Ask(string id)
    {
        _asked.Add(id);
        return Answer(id);
    }

    /// <summary>The answer of the spec to a question that is not asked again when it is answered; null for none.</summary>
    public string? Use(FindingDescriptor descriptor, string subject)
    {
        var id = IdOf(descriptor, subject);
        if (Answer(id) is not { } answer)
        {
            return null;
        }

        _used.Add(id);
        return answer;
    }

    /// <summary>The id, short or long, that the spec's answer to the question is written under.</summary>
    public string AnsweredAs(FindingDescriptor descriptor, string subject) =>
        IdOf(descriptor, subject) is var id && answers.ContainsKey(id) ? id : _questions[id].LongId;

    /// <summary>Whether the answer to the question was used.</summary>
    public bool IsUsed(FindingDescriptor descriptor, string subject) => _used.Contains(IdOf(descriptor, subject));

    private string? Answer(string id) =>
        answers.GetValueOrDefault(id) ?? (_questions.TryGetValue(id, out var question) ? answers.GetValueOrDefault(question.LongId) : null);

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private sealed record Question(string Subject, string LongId);
}
