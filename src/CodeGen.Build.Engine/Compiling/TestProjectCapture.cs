using System.Text.Json;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Asks how the build would compile the test project; nothing is built for it.</summary>
public static class TestProjectCapture
{
    /// <summary>Gives the answer, from obj/codegen when nothing has changed (some milliseconds), else from MSBuild (about a second).</summary>
    /// <param name="request">The build's request.</param>
    /// <param name="testProject">Absolute path of the test project.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<TestProjectAnswer> CaptureAsync(BuildRequest request, string testProject, CancellationToken cancellationToken = default)
    {
        var settings = CaptureSettings.For(request, testProject, "tests");
        var cache = new CaptureCache(settings);
        if (cache.Find() is { } kept)
        {
            return new TestProjectAnswer(kept, null);
        }

        var result = await DesignTimeBuild.AskAsync(settings, cancellationToken).ConfigureAwait(false);
        if (result.Succeeded ? !IsRestored(testProject, result.Answer) : SaysNotRestored(result.Failure))
        {
            return Without(
                ValidationFindings.TestsNotRestored,
                $"The test project '{Path.GetFileName(testProject)}' is not restored, so generated tests were not compiled. Run: dotnet restore \"{testProject}\".");
        }

        if (!result.Succeeded)
        {
            return Without(
                ValidationFindings.TestCaptureFailed,
                $"The test project could not be examined, so generated tests were not compiled: {result.Failure}. Build it by itself and repair what it reports.");
        }

        cache.Keep(result.Answer);
        return new TestProjectAnswer(result.Answer, null);
    }

    private static TestProjectAnswer Without(FindingDescriptor descriptor, string message) => new(null, Finding.Of(descriptor, message));

    /// <summary>The SDK's words for an assets file that is absent, or that lacks the framework.</summary>
    private static bool SaysNotRestored(string failure) =>
        failure.Contains("NETSDK1004", StringComparison.Ordinal) || failure.Contains("NETSDK1005", StringComparison.Ordinal);

    /// <summary>
    /// A design-time build of a project that is not restored succeeds, without its packages. A restore with nothing to do leaves an older file
    /// than an edited project, so its age alone proves nothing.
    /// </summary>
    private static bool IsRestored(string project, ProjectAnswer answer)
    {
        if (!File.Exists(answer.AssetsFile))
        {
            return false;
        }

        if (File.GetLastWriteTimeUtc(answer.AssetsFile) >= File.GetLastWriteTimeUtc(project))
        {
            return true;
        }

        var restored = RestoredPackages(answer.AssetsFile);
        return answer.Packages.All(restored.Contains);
    }

    private static HashSet<string> RestoredPackages(string assetsFile)
    {
        var packages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
            foreach (var framework in document.RootElement.GetProperty("project").GetProperty("frameworks").EnumerateObject())
            {
                if (framework.Value.TryGetProperty("dependencies", out var dependencies))
                {
                    packages.UnionWith(dependencies.EnumerateObject().Select(dependency => dependency.Name));
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            // A file that cannot be read restores nothing.
            packages.Clear();
        }

        return packages;
    }
}
