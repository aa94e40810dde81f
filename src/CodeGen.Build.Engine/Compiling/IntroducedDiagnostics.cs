using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Tells what changes brought from what was there before.</summary>
internal static class IntroducedDiagnostics
{
    /// <summary>Fills <see cref="CheckResult.Introduced"/> and <see cref="CheckResult.BaselineErrors"/>; asks for the baseline only when something is said outside new files.</summary>
    public static CheckResult Separate(CheckResult result, IReadOnlySet<string> newFiles, Lazy<CheckResult> baseline)
    {
        if (result.Diagnostics.All(diagnostic => diagnostic.File is { } file && newFiles.Contains(file)))
        {
            return result with { Introduced = result.Diagnostics };
        }

        var before = baseline.Value.Diagnostics;
        var known = before.CountBy(Key).ToDictionary();
        var introduced = result.Diagnostics.Where(diagnostic => !TakeOne(known, Key(diagnostic))).ToImmutableArray();
        return result with
        {
            Introduced = introduced,
            BaselineErrors = [.. before.Where(diagnostic => diagnostic.Severity == Severity.Error)],
        };
    }

    /// <summary>Lines move when a file is edited; what is said about it stays.</summary>
    private static (string Id, Severity Severity, string Message, string? File) Key(CodeDiagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Severity, diagnostic.Message, diagnostic.File);

    private static bool TakeOne<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var count) || count == 0)
        {
            return false;
        }

        counts[key] = count - 1;
        return true;
    }
}
