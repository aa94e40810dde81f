using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>The questions of one feature: stable ids and the answers that the spec gives.</summary>
/// <param name="feature">The feature's name.</param>
/// <param name="answers">The spec's <c>clarifications</c>.</param>
internal sealed class QuestionBook(string feature, ImmutableSortedDictionary<string, string> answers)
{
    private const int MostTries = 8;

    private readonly Dictionary<string, string> _subjects = new(StringComparer.Ordinal);

    /// <summary>Whether a question of this id has been asked.</summary>
    public bool Knows(string id) => _subjects.ContainsKey(id);

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

    /// <summary>The answer of the spec to the question; null for none.</summary>
    public string? AnswerTo(FindingDescriptor descriptor, string subject) => answers.GetValueOrDefault(IdOf(descriptor, subject));

    private static string Hash(string key) => "Q-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..4];
}
