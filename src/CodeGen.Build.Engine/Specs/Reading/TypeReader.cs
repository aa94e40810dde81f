using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads types: <c>string</c>, <c>int?</c>, <c>enum[a, b]</c>, <c>list of X</c>, <c>X[]</c>, entity names.</summary>
internal static class TypeReader
{
    private const string ListPrefix = "list of ";

    /// <summary>The type; null, reported, when the text is none.</summary>
    public static TypeReference? Read(SpecSession session, string text, SourceLocation location)
    {
        var word = text.Trim();
        var nullable = word.EndsWith('?');
        word = nullable ? word[..^1].TrimEnd() : word;
        var list = word.StartsWith(ListPrefix, StringComparison.Ordinal);
        word = list ? word[ListPrefix.Length..].Trim() : word;
        if (!list && word.EndsWith("[]", StringComparison.Ordinal))
        {
            list = true;
            word = word[..^2].TrimEnd();
        }

        if (list && (word.EndsWith('?') || word.EndsWith("[]", StringComparison.Ordinal) || word.StartsWith(ListPrefix, StringComparison.Ordinal)))
        {
            session.Findings.Add(SpecFindings.UnknownType, location,
                $"The type '{SpecScalar.Shown(text)}' is a list of lists or of values that may be null; the format has neither. Write 'list of X' or 'X[]', with ? behind when the list itself may be missing.");
            return null;
        }

        return Word(session, word, text, location) is { } type ? type with { Nullable = nullable, IsList = list } : null;
    }

    /// <summary>The words of an enum, checked.</summary>
    public static ImmutableArray<string> EnumValues(SpecSession session, IEnumerable<(string Word, SourceLocation Location)> words, SourceLocation location)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var written = Counts.First(session, [.. words], SpecLimits.EnumWords, word => word.Location, $"An enum has at most {SpecLimits.EnumWords} words");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, place) in written)
        {
            if (EnumProblem(word) is { } problem)
            {
                session.Findings.Add(SpecFindings.EnumValues, place, $"The enum word '{SpecScalar.Shown(word)}' cannot be used: {problem}.");
            }
            else if (!names.TryAdd(Names.Pascal(word), word))
            {
                var other = names[Names.Pascal(word)];
                session.Findings.Add(SpecFindings.EnumValues, place, other == word
                    ? $"The enum word '{word}' stands twice. Remove one."
                    : $"The enum words '{other}' and '{word}' become the same .NET name '{Names.Pascal(word)}'. Rename one.");
            }
            else
            {
                values.Add(word);
            }
        }

        if (written.IsEmpty)
        {
            session.Findings.Add(SpecFindings.EnumValues, location, "The enum has no words, and nobody can guess them. List them: enum[draft, paid].");
        }

        return values.ToImmutable();
    }

    private static TypeReference? Word(SpecSession session, string word, string text, SourceLocation location)
    {
        if (word == "enum" || word.StartsWith("enum[", StringComparison.Ordinal) || word.StartsWith("enum ", StringComparison.Ordinal))
        {
            return Enum(session, word, text, location);
        }

        if (SpecTypes.Find(word) is { } kind)
        {
            return new TypeReference(kind);
        }

        if (SpecNames.Problem(word) is null && char.IsUpper(word[0]))
        {
            if (SpecTypes.Find(word.ToLowerInvariant()) is { } meant)
            {
                session.Findings.Add(SpecFindings.UnknownType, location,
                    $"'{word}' is read as the name of an entity; the type is written '{meant.ToString().ToLowerInvariant()}'.");
                return null;
            }

            return new TypeReference(TypeKind.Entity) { EntityName = Names.Pascal(word) };
        }

        var suggestion = SpecTypes.Translate(word) is { } translated
            ? $" Did you mean '{translated}'?"
            : Suggestion.For(word, SpecTypes.Words);
        session.Findings.Add(SpecFindings.UnknownType, location,
            $"'{SpecScalar.Shown(text)}' is no type.{suggestion} Types are {string.Join(", ", SpecTypes.Words)}, enum[a, b], list of X, and names of entities, which begin with a capital.");
        return null;
    }

    private static TypeReference? Enum(SpecSession session, string word, string text, SourceLocation location)
    {
        var rest = word["enum".Length..].Trim();
        if (rest.Length > 0 && (rest[0] != '[' || rest[^1] != ']'))
        {
            session.Findings.Add(SpecFindings.UnknownType, location, $"'{SpecScalar.Shown(text)}' is no type. An enum is written enum[draft, paid].");
            return null;
        }

        var words = rest.Length < 2 || rest[1..^1].Trim().Length == 0
            ? []
            : rest[1..^1].Split(',').Select(part => (part.Trim(), location));
        return new TypeReference(TypeKind.Enum) { EnumValues = EnumValues(session, words, location) };
    }

    private static string? EnumProblem(string word) => word switch
    {
        "" => "it is empty",
        { Length: > SpecLimits.NameLength } => $"it is longer than {SpecLimits.NameLength} characters",
        _ when word.Any(character => character is '"' or '\'' or '\\' or '`' or ';' or '[' or ']' or ',' || char.IsControl(character)) =>
            "quotes, backslashes, brackets, commas and semicolons are not allowed",
        _ when !word.Any(char.IsLetterOrDigit) => "it has no letter and no digit",
        _ => null,
    };
}
