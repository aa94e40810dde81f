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
    private const int MostTries = 8;

    private readonly Dictionary<string, string> _subjects = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The ids of the questions that were asked and that the spec does not answer.</summary>
    public IEnumerable<string> Open => _asked.Where(id => !answers.ContainsKey(id));

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

    /// <summary>Whether a question of this id was asked, or its answer used.</summary>
    public bool Knows(string id) => _asked.Contains(id) || _used.Contains(id);

    /// <summary>
    /// The id of a question: made from the feature, the kind of finding and what it is about (names, never positions), so
    /// that edits elsewhere keep it.
    /// </summary>
    public string IdOf(FindingDescriptor descriptor, string subject)
    {
        var key = $"{feature}\n{descriptor.Kind}\n{subject}";
        var id = Hash(key);
        for (var attempt = 1; attempt < MostTries && !_subjects.TryAdd(id, key) && _subjects[id] != key; attempt++)
        {
            id = Hash($"{key}\n{attempt}");
        }

        return id;
    }

    /// <summary>Asks the question; gives the answer of the spec, null for none.</summary>
    public string? Ask(string id)
    {
        _asked.Add(id);
        return answers.GetValueOrDefault(id);
    }

    /// <summary>The answer of the spec to a question that is not asked again when it is answered; null for none.</summary>
    public string? Use(FindingDescriptor descriptor, string subject)
    {
        var id = IdOf(descriptor, subject);
        if (answers.GetValueOrDefault(id) is not { } answer)
        {
            return null;
        }

        _used.Add(id);
        return answer;
    }

    /// <summary>Whether the answer to the question was used.</summary>
    public bool IsUsed(FindingDescriptor descriptor, string subject) => _used.Contains(IdOf(descriptor, subject));

    private static string Hash(string key) => "Q-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..4];
}
