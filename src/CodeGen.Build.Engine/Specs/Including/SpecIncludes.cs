using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Including;

/// <summary>Reads the files that a spec includes, and what they include in turn, into one mapping.</summary>
/// <param name="session">The reading of the spec.</param>
/// <param name="project">The folder that no included file may lie outside of, absolute.</param>
/// <param name="budget">What the aliases of all files may expand to.</param>
internal sealed class SpecIncludes(SpecSession session, string project, AliasBudget budget)
{
    private readonly List<IncludeModel> _files = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly StringBuilder _hashes = new();
    private MergedSpec _merged = new(session, []);
    private long _bytes;

    /// <summary>The files, in the order of reading.</summary>
    public ImmutableArray<IncludeModel> Files => [.. _files];

    /// <summary>The spec's mapping with the sections of its files behind its own.</summary>
    /// <param name="root">The spec's own mapping.</param>
    /// <param name="file">The spec's file.</param>
    /// <param name="size">The spec's size, in bytes.</param>
    public SpecMapping Merge(SpecMapping root, IncludeFile file, long size)
    {
        _merged = new MergedSpec(session, root.Entries);
        _bytes = size;
        _open.Add(file.RealPath);
        ReadAll(root, file);
        return new SpecMapping(_merged.Entries, root.Location);
    }

    /// <summary>The hash of a spec and its files; that of the spec alone when it includes none.</summary>
    public string Hash(string spec) =>
        _hashes.Length == 0 ? spec : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{spec}\n{_hashes}")));

    private void ReadAll(SpecMapping mapping, IncludeFile from)
    {
        if (mapping.Find("include")?.Value is not { } node || node is SpecScalar { IsNull: true })
        {
            return;
        }

        var items = node is SpecScalar ? [node] : session.Items(node, "'include'", SpecFormat.Top.Find("include")!.Example);
        foreach (var item in Counts.First(session, [.. items], SpecLimits.Files, item => item.Location, $"A feature has at most {SpecLimits.Files} files"))
        {
            if (session.Text(item, "An included file", "include: [shared/customer.yaml]") is { } written)
            {
                Read(from, written.Trim(), item.Location);
            }
        }
    }

    private void Read(IncludeFile from, string written, SourceLocation location)
    {
        var (file, problem) = IncludeFile.Resolve(project, from, written);
        if (file is null)
        {
            Report(location, written, problem!);
        }
        else if (_open.Contains(file.RealPath))
        {
            Report(location, written, "it is the file itself, or one that includes it");
        }
        else if (_seen.Add(file.RealPath) && Bytes(file, written, location) is { } bytes)
        {
            _files.Add(new IncludeModel(file.Shown, file.Path, location));
            _hashes.Append(file.Shown).Append(' ').Append(Convert.ToHexStringLower(SHA256.HashData(bytes))).Append('\n');
            _open.Add(file.RealPath);
            Add(file, bytes);
            _open.Remove(file.RealPath);
        }
    }

    private byte[]? Bytes(IncludeFile file, string written, SourceLocation location)
    {
        if (_files.Count == SpecLimits.Files)
        {
            Report(location, written, $"a feature has at most {SpecLimits.Files} files");
            return null;
        }

        try
        {
            _bytes += new FileInfo(file.Path).Length;
            if (_bytes <= SpecLimits.Bytes)
            {
                return SpecFileContent.Read(file.Path);
            }

            session.Findings.Add(SpecFindings.TooLarge, location,
                $"With '{SpecScalar.Shown(written)}' the spec and its files have {_bytes} bytes; together they have at most {SpecLimits.Bytes}. Split the spec into several features.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(location, written, $"it cannot be opened: {exception.Message.TrimEnd('.')}");
        }

        return null;
    }

    private void Add(IncludeFile file, byte[] bytes)
    {
        var findings = session.Findings.Of(file.Shown);
        if (SpecBytes.Decode(bytes, findings) is { } text
            && YamlReader.Read(text, findings, budget) is { } root and not SpecScalar { IsNull: true }
            && session.Mapping(root, "An included file", "entities: [{ name: Customer }]") is { } mapping)
        {
            _merged.Add(mapping);
            ReadAll(mapping, file);
        }
    }

    private void Report(SourceLocation location, string written, string problem) => session.Findings.Add(
        SpecFindings.Include, location, $"'{SpecScalar.Shown(written)}' cannot be included: {problem}. Paths are relative to the file that names them, and stay inside the project.");
}
