using System.Security.Cryptography;
using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Analyses;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs;

/// <summary>The spec stage: from a file to the model of a feature and the findings about it.</summary>
public static class SpecReader
{
    /// <summary>
    /// Reads a spec file. Whatever is wrong with it, also that it cannot be opened, is a finding.
    /// </summary>
    /// <param name="absolutePath">Where the file is.</param>
    /// <param name="displayPath">The path that findings show.</param>
    public static SpecReadResult Read(string absolutePath, string displayPath)
    {
        var findings = new FindingList(displayPath);
        byte[] bytes;
        try
        {
            var length = new FileInfo(absolutePath).Length;
            if (length > SpecLimits.Bytes)
            {
                findings.Add(SpecFindings.TooLarge, findings.Start, SpecBytes.TooLargeMessage(length));
                return new SpecReadResult(null, findings.ToImmutable());
            }

            bytes = File.ReadAllBytes(absolutePath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(SpecFindings.Unreadable, findings.Start, $"The spec '{displayPath}' cannot be opened: {exception.Message}");
            return new SpecReadResult(null, findings.ToImmutable());
        }

        return Read(bytes, findings);
    }

    /// <summary>Reads the text of a spec.</summary>
    /// <param name="text">The text.</param>
    /// <param name="displayPath">The path that findings show.</param>
    public static SpecReadResult ReadText(string text, string displayPath) =>
        Read(new UTF8Encoding(false).GetBytes(text), new FindingList(displayPath));

    private static SpecReadResult Read(byte[] bytes, FindingList findings)
    {
        if (SpecBytes.Decode(bytes, findings) is not { } text)
        {
            return new SpecReadResult(null, findings.ToImmutable());
        }

        var root = YamlReader.Read(text, findings);
        if (root is null && findings.HasErrors)
        {
            return new SpecReadResult(null, findings.ToImmutable());
        }

        var session = new SpecSession(findings);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (FeatureReader.Read(session, root, hash) is not var (model, named))
        {
            return new SpecReadResult(null, findings.ToImmutable());
        }

        SpecAnalyses.Run(new SpecAnalysisContext(model, session));
        return new SpecReadResult(named ? model : null, findings.ToImmutable());
    }
}
