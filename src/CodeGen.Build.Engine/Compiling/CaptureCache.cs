using System.Text.Json;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Keeps the last answer about a project.</summary>
internal sealed class CaptureCache(CaptureSettings settings)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);
    private readonly string _file = Path.Combine(settings.OutputDirectory, "capture.json");

    /// <summary>The kept answer, while all that it depends on is as it was; else null.</summary>
    public ProjectAnswer? Find()
    {
        if (!File.Exists(_file) || Read() is not { } cached)
        {
            return null;
        }

        return CaptureKey.Compute(settings, cached.Answer.AssetsFile) == cached.Key && FilesExist(cached.Answer) ? cached.Answer : null;
    }

    /// <summary>Keeps an answer, unless it cannot be known what it depends on.</summary>
    public void Keep(ProjectAnswer answer)
    {
        if (CaptureKey.Compute(settings, answer.AssetsFile) is not { } key)
        {
            return;
        }

        var temporary = _file + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(new CachedCapture(key, answer), Format).ReplaceLineEndings("\n"));
        File.Move(temporary, _file, overwrite: true);
    }

    private CachedCapture? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<CachedCapture>(File.ReadAllText(_file), Format);
        }
        catch (JsonException)
        {
            // Another version wrote it; asking again costs a second.
            return null;
        }
    }

    /// <summary>Cleaning the project removes files that the command line names.</summary>
    private bool FilesExist(ProjectAnswer answer) =>
        File.Exists(answer.DependenciesFile)
        && CommandLine.Parse(answer.CommandLine, Path.GetDirectoryName(settings.Project)!, settings.Project) is var arguments
        && arguments.SourceFiles.All(source => File.Exists(source.Path))
        && arguments.AnalyzerConfigPaths.All(File.Exists);
}
