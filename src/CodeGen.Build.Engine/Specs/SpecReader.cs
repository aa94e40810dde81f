using System.Security.Cryptography;
using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Analyses;
using CodeGen.Build.Engine.Specs.Including;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs;

/// <summary>The spec stage: from a file to the model of a feature and the findings about it.</summary>
public static class SpecReader
{
    /// <summary>Reads a spec file that may include files of its own folder. Whatever is wrong with it, also that it cannot be opened, is a finding.</summary>
    /// <param name="absolutePath">Where the file is.</param>
    /// <param name="displayPath">The path that findings show.</param>
    public static SpecReadResult Read(string absolutePath, string displayPath) =>
        Read(absolutePath, displayPath, Path.GetDirectoryName(absolutePath)!);

    /// <summary>Reads a spec file. Whatever is wrong with it, also that it cannot be opened, is a finding.</summary>
    /// <param name="absolutePath">Where the file is.</param>
    /// <param name="displayPath">The path that findings show.</param>
    /// <param name="project">The folder that no file which it includes may lie outside of, absolute.</param>
    public static SpecReadResult Read(string absolutePath, string displayPath, string project)
    {
        var findings = new FindingList(displayPath);
        byte[] bytes;
        IncludeFile file;
        try
        {
            var length = new FileInfo(absolutePath).Length;
            if (length > SpecLimits.Bytes)
            {
                findings.Add(SpecFindings.TooLarge, findings.Start, SpecBytes.TooLargeMessage(length));
                return new SpecReadResult(null, findings.ToImmutable());
            }

            bytes = SpecFileContent.Read(absolutePath);
            file = new IncludeFile(absolutePath, displayPath, RealPaths.Of(absolutePath));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(SpecFindings.Unreadable, findings.Start, $"The spec '{displayPath}' cannot be opened: {exception.Message}");
            return new SpecReadResult(null, findings.ToImmutable());
        }

        return Read(bytes, findings, file, project);
    }

    /// <summary>Reads the text of a spec; it has no folder and so includes nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="displayPath">The path that findings show.</param>
    public static SpecReadResult ReadText(string text, string displayPath) =>
        Read(new UTF8Encoding(false).GetBytes(text), new FindingList(displayPath), null, "");

    private static SpecReadResult Read(byte[] bytes, FindingList findings, IncludeFile? file, string project)
    {
        if (SpecBytes.Decode(bytes, findings) is not { } text)
        {
            return new SpecReadResult(null, findings.ToImmutable());
        }

        var budget = new AliasBudget();
        var root = YamlReader.Read(text, findings, budget);
        if (root is null && findings.HasErrors)
        {
            return new SpecReadResult(null, findings.ToImmutable());
        }

        var session = new SpecSession(findings);
        var includes = new SpecIncludes(session, project, budget);
        if (root is SpecMapping mapping && file is not null)
        {
            root = includes.Merge(mapping, file, bytes.Length);
        }
        else if ((root as SpecMapping)?.Find("include") is { } include)
        {
            session.Report(SpecFindings.Include, include.Key, "A spec that is read as a text has no folder, so that it cannot include files. Read it from its file.");
        }

        var hash = includes.Hash(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (FeatureReader.Read(session, root, hash, includes.Files) is not var (model, named))
        {
            return new SpecReadResult(null, findings.ToImmutable());
        }

        if (!session.IsCut)
        {
            SpecAnalyses.Run(new SpecAnalysisContext(model, session));
        }

        return new SpecReadResult(named ? model : null, findings.ToImmutable());
    }
}
