using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>What the names of a spec are made of. Keywords of C# and SQL are names like any other.</summary>
internal static class SpecNames
{
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase) { "con", "prn", "aux", "nul" };

    /// <summary>Why the text is no name of an entity, field or the like; null when it is one.</summary>
    public static string? Problem(string text) => text switch
    {
        { Length: > SpecLimits.NameLength } => $"it has {text.Length} characters, and {SpecLimits.NameLength} are allowed",
        _ when text.EnumerateRunes().FirstOrDefault(character => !character.IsBmp || !IsNameCharacter((char)character.Value)) is var wrong && wrong.Value != 0 =>
            $"'{wrong}' is not allowed; use letters, digits, underscores and hyphens",
        _ when !text.Any(char.IsLetter) => "it has no letter",
        ['-', ..] => "it begins with a hyphen, which means descending order elsewhere",
        _ => null,
    };

    /// <summary>Why the text is no name of a feature; null when it is one.</summary>
    public static string? FeatureProblem(string text) => text switch
    {
        "" => "it is empty",
        { Length: > 64 } => $"it has {text.Length} characters, and 64 are allowed",
        _ when text[0] is not (>= 'a' and <= 'z') => "it begins with no small letter",
        _ when text.Any(character => character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')) =>
            "it has other characters than small letters, digits and underscores",
        _ when IsDevice(text) => "Windows keeps it for a device",
        _ => null,
    };

    private static bool IsDevice(string text) =>
        Devices.Contains(text) || text is ['c', 'o', 'm', >= '0' and <= '9'] or ['l', 'p', 't', >= '0' and <= '9'];

    private static bool IsNameCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '-';
}
