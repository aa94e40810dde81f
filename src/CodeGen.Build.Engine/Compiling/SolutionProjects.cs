using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>The C# projects of a solution.</summary>
internal static partial class SolutionProjects
{
    /// <summary>Reads a <c>.sln</c> or <c>.slnx</c> file: absolute paths of the projects that exist, sorted. One that cannot be read has none.</summary>
    public static ImmutableArray<string> Read(string solution)
    {
        try
        {
            var written = Path.GetExtension(solution).Equals(".slnx", StringComparison.OrdinalIgnoreCase)
                ? XDocument.Load(solution).Descendants("Project").Select(project => project.Attribute("Path")?.Value ?? "")
                : ProjectLine().Matches(File.ReadAllText(solution)).Select(match => match.Groups["path"].Value);
            return
            [
                .. written
                    .Where(path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                    .Select(path => Path.GetFullPath(path.Replace('\\', '/'), Path.GetDirectoryName(solution)!))
                    .Where(File.Exists)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // A broken solution breaks its own build; here it only names no test project.
            return [];
        }
    }

    [GeneratedRegex("""^\s*Project\("[^"]*"\)\s*=\s*"[^"]*"\s*,\s*"(?<path>[^"]+)"\s*,""", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectLine();
}
