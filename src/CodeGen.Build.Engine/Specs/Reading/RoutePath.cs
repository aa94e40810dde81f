using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads <c>POST /api/orders/{id}/pay</c>.</summary>
internal static class RoutePath
{
    private const string Example = "POST /api/orders/{id}/pay";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Method and path; null, reported, when the key is none.</summary>
    public static (string Method, string Path)? Parse(SpecSession session, SpecScalar key)
    {
        var parts = key.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var method = parts.Length == 2 ? parts[0].ToUpperInvariant() : "";
        if (parts.Length != 2 || !Methods.Contains(method))
        {
            session.Report(SpecFindings.InvalidValue, key,
                $"'{SpecScalar.Shown(key.Text)}' is no route: a method ({string.Join(", ", Methods)}), a blank and a path, for example {Example}.{(parts.Length == 2 ? Suggestion.For(parts[0], Methods) : "")}");
            return null;
        }

        if (Problem(parts[1]) is { } problem)
        {
            session.Report(SpecFindings.InvalidValue, key, $"The path '{SpecScalar.Shown(parts[1])}' cannot be a route: {problem}. Write it like: {Example}");
            return null;
        }

        return (method, parts[1]);
    }

    /// <summary>What makes two routes the same: case and the names of parameters do not.</summary>
    public static string Normalize(string method, string path)
    {
        var normal = new StringBuilder(method).Append(' ');
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            normal.Append('/').Append(segment[0] == '{' ? "{}" : segment.ToLowerInvariant());
        }

        return normal.ToString();
    }

    private static string? Problem(string path)
    {
        if (path[0] != '/')
        {
            return "it does not begin with '/'";
        }

        if (path.Length > 200)
        {
            return "it is longer than 200 characters";
        }

        var segments = path[1..].Split('/');
        var parameters = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in segments)
        {
            if (SegmentProblem(segment, parameters) is { } problem)
            {
                return problem;
            }
        }

        return segments.All(segment => segment[0] == '{') ? "it has no word, only parameters" : null;
    }

    private static string? SegmentProblem(string segment, HashSet<string> parameters)
    {
        if (segment.Length == 0)
        {
            return "it has an empty part or ends in '/'";
        }

        if (segment[0] == '{')
        {
            var name = segment.Trim('{', '}');
            if (segment != $"{{{name}}}" || SpecNames.Problem(name) is not null)
            {
                return $"a parameter is a name in braces, such as {{id}}, and here stands '{segment}'";
            }

            return parameters.Add(Names.Camel(name)) ? null : $"the parameter '{segment}' stands twice";
        }

        return segment is "." or ".." || segment.Any(character => !char.IsLetterOrDigit(character) && character is not ('-' or '_' or '.' or '~'))
            ? $"'{segment}' has other characters than letters, digits and - _ . ~"
            : null;
    }
}
