using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>Unified diffs that <c>git apply</c> takes.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The patch of several files, in their order.</summary>
    public static string Of(IEnumerable<FileChange> changes) => string.Concat(changes.Where(change => change.Changes).Select(Of));

    private static string Of(FileChange change)
    {
        if (change.Before is { IsUtf8: false })
        {
            // git takes UTF-16 for binary, and text between patches for a remark.
            return $"# {Quoted(change.Path)}: not UTF-8, so its change is shown in {GateFolder.EditsFile} only\n";
        }

        var text = new StringBuilder();
        var (from, to) = (Quoted("a/" + change.Path), Quoted("b/" + change.Path));
        text.Append($"diff --git {from} {to}\n");
        if (change.Before is null)
        {
            text.Append("new file mode 100644\n");
        }

        text.Append($"--- {(change.Before is null ? "/dev/null" : Ended(from))}\n+++ {Ended(to)}\n");
        AppendHunks(text, change.Before is { } before ? before.Marking(before.Text) : "", change.Before?.Marking(change.After) ?? change.After);
        return text.ToString();
    }

    private static void AppendHunks(StringBuilder text, string before, string after)
    {
        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, TextLines.Split);
        for (var first = 0; first < diff.DiffBlocks.Count;)
        {
            var last = first;
            while (last + 1 < diff.DiffBlocks.Count && Gap(diff.DiffBlocks[last], diff.DiffBlocks[last + 1]) <= 2 * Context)
            {
                last++;
            }

            AppendHunk(text, diff, first, last);
            first = last + 1;
        }
    }

    private static void AppendHunk(StringBuilder text, DiffResult diff, int first, int last)
    {
        var (head, tail) = (diff.DiffBlocks[first], diff.DiffBlocks[last]);
        var (old, @new) = (diff.PiecesOld, diff.PiecesNew);
        var lead = Math.Min(Context, head.DeleteStartA);
        var startOld = head.DeleteStartA - lead;
        var startNew = head.InsertStartB - lead;
        var trail = Math.Min(Context, old.Length - (tail.DeleteStartA + tail.DeleteCountA));
        var countOld = tail.DeleteStartA + tail.DeleteCountA + trail - startOld;
        var countNew = tail.InsertStartB + tail.InsertCountB + trail - startNew;
        text.Append($"@@ -{Range(startOld, countOld)} +{Range(startNew, countNew)} @@\n");
        var position = startOld;
        foreach (var block in diff.DiffBlocks.Skip(first).Take(last - first + 1))
        {
            AppendLines(text, ' ', old, position, block.DeleteStartA);
            AppendLines(text, '-', old, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            AppendLines(text, '+', @new, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            position = block.DeleteStartA + block.DeleteCountA;
        }

        AppendLines(text, ' ', old, position, position + trail);
    }

    private static void AppendLines(StringBuilder text, char mark, string[] lines, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            text.Append(mark).Append(lines[index]);
            if (!lines[index].EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    // An empty range names the line before it, and lines count from 1.
    private static string Range(int start, int count) => $"{(count == 0 ? start : start + 1)},{count}";

    private static int Gap(DiffBlock block, DiffBlock next) => next.DeleteStartA - (block.DeleteStartA + block.DeleteCountA);

    // Without the tab, a name that holds a blank would end there.
    private static string Ended(string name) => name.Contains(' ', StringComparison.Ordinal) && name[0] != '"' ? name + "\t" : name;

    private static string Quoted(string name) =>
        name.AsSpan().IndexOfAny('"', '\\') < 0 ? name : $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
