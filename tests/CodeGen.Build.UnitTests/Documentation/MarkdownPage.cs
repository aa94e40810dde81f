using System.Text.RegularExpressions;

namespace CodeGen.Build.UnitTests.Documentation;

/// <summary>A Markdown page of the repository, in the parts that tests look at.</summary>
internal sealed partial class MarkdownPage(string file)
{
    /// <summary>The whole text.</summary>
    public string Text { get; } = Repository.Read(file);

    /// <summary>The commands in blocks marked <c>sh</c>, with the heading that they stand under.</summary>
    public IEnumerable<(string Section, string Command)> Commands()
    {
        var section = "";
        string? block = null;
        foreach (var line in Text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                block = block is null ? line[3..] : null;
            }
            else if (block is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
            else if (block == "sh" && line.Length > 0)
            {
                yield return (section, line);
            }
        }
    }

    /// <summary>The part between <c>&lt;!-- generated: name --&gt;</c> and the next <c>&lt;!-- /generated --&gt;</c>.</summary>
    public string Generated(string name) => Match(name).Groups["content"].Value;

    /// <summary>Writes that part anew.</summary>
    public void Replace(string name, string content)
    {
        var group = Match(name).Groups["content"];
        File.WriteAllText(Repository.PathOf(file), Text[..group.Index] + content + Text[(group.Index + group.Length)..]);
    }

    /// <summary>The targets of links within the repository, without anchors.</summary>
    public IEnumerable<string> LinkedFiles() => Links().Matches(Text)
        .Select(match => match.Groups["target"].Value.Split('#')[0])
        .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The anchors that links of the page name.</summary>
    public IEnumerable<string> LinkedAnchors() => Links().Matches(Text)
        .Select(match => match.Groups["target"].Value)
        .Where(target => target.StartsWith('#'))
        .Select(target => target[1..]);

    private Match Match(string name)
    {
        var match = Regex.Match(Text, $@"<!-- generated: {Regex.Escape(name)} -->\n(?<content>[\s\S]*?)<!-- /generated -->");
        return match.Success ? match : throw new InvalidOperationException($"{file} has no generated part '{name}'.");
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Links();
}
