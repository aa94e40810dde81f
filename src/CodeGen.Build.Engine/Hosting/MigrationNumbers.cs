using System.Globalization;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Gives features the numbers of their migrations: pinned by the lock, else the next one that nobody has.</summary>
internal sealed partial class MigrationNumbers(Workspace workspace, string migrationFolder)
{
    private int _last = Math.Max(InFolder(migrationFolder), InLocks(workspace.Locks));

    /// <summary>The number for a feature. A pinned one is kept until its migration is in the tree.</summary>
    public int For(string feature)
    {
        var pinned = workspace.Locks.Committed(feature);
        if (pinned?.Migration is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var applied = pinned.Modules.Any(module => module.Id == ModuleIds.Migration
                && module.AppliedFiles.Any(path => Path.GetFileName(path).StartsWith(text + "_", StringComparison.Ordinal)));
            return applied ? ++_last : number;
        }

        return ++_last;
    }

    private static int InFolder(string folder) => !Directory.Exists(folder) ? 0 : Directory.EnumerateFiles(folder, "*.up.sql")
        .Select(file => Number().Match(Path.GetFileName(file)))
        .Where(match => match.Success)
        .Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))
        .DefaultIfEmpty()
        .Max();

    private static int InLocks(LockStore locks) => locks.Features()
        .Select(feature => locks.Committed(feature)?.Migration)
        .OfType<string>()
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .DefaultIfEmpty()
        .Max();

    [GeneratedRegex(@"^\d{1,6}(?=_)")]
    private static partial Regex Number();
}
