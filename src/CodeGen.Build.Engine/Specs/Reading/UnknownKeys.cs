using CodeGen.Build.Engine.Specs.Format;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Words the message for a key that the format does not have at a place.</summary>
internal static class UnknownKeys
{
    /// <summary>The message, with the key that was probably meant or the place that has it.</summary>
    public static string Message(FormatPlace place, string key)
    {
        var shown = SpecScalar.Shown(key);
        var words = place.Keys.Select(known => known.Name).ToArray();
        var suggestion = Suggestion.For(key, words);
        if (suggestion.Length > 0)
        {
            return $"The {place.Name} has no key '{shown}'.{suggestion}";
        }

        var elsewhere = SpecFormat.Places.FirstOrDefault(other => other.Find(key) is not null);
        return elsewhere is null
            ? $"The {place.Name} has no key '{shown}'. Its keys are: {string.Join(", ", words)}."
            : $"The {place.Name} has no key '{shown}'; it belongs to the {elsewhere.Name}. Keys here are: {string.Join(", ", words)}.";
    }
}
