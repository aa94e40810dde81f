using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Specs.Rules.Truth;

/// <summary>
/// What conditions depend on: a path that is only compared with constants, or an atom of which nothing is claimed, so that it may be true or
/// false.
/// </summary>
/// <param name="Key">What tells it from others.</param>
/// <param name="Path">The path; null for an atom.</param>
/// <param name="Values">The values that make every difference.</param>
internal sealed record RuleVariable(string Key, BoundPath? Path, ImmutableArray<object?> Values)
{
    private static readonly ImmutableArray<object?> Either = [true, false];

    /// <summary>An atom of which nothing is claimed.</summary>
    public static RuleVariable Free(string key) => new(key, null, Either);

    /// <summary>The key of a path.</summary>
    public static string KeyOf(BoundPath path) => path.FromElement ? $"*.{path.Text}" : path.Text;

    /// <summary>Whether rows have values here only where this reference on the way, or its foreign key, has one.</summary>
    public bool Needs(RuleVariable other) => Path is not null && other.Path is not null && Enumerable.Range(1, Path.Members.Length).Any(length => IsReached(length, other));

    /// <summary>Whether one row can have both values, where this one needs the other.</summary>
    public bool Agrees(object? value, RuleVariable needed, object? neededValue) => neededValue is null ? value is null : value is not null || !ComesWith(needed);

    // A reference and its foreign key say the same, and so does what every row at the end of the reference has.
    private bool ComesWith(RuleVariable reference) =>
        IsReached(Path!.Members.Length, reference) || (Path.Members.Length > 1 && !Path.Member.Nullable && IsReached(Path.Members.Length - 1, reference));

    private bool IsReached(int length, RuleVariable other) =>
        Path!.Members[length - 1].Type.Kind == RuleTypeKind.Reference && other.Key != Key && KeysOf(Path with { Members = Path.Members[..length] }).Contains(other.Key);

    private static IEnumerable<string> KeysOf(BoundPath reference)
    {
        var own = KeyOf(reference);
        return reference.Member.ForeignKey is { } key ? [own, own[..^reference.Member.Name.Length] + key] : [own];
    }
}
