namespace CodeGen.Build.Engine.Context;

/// <summary>Puts route patterns together.</summary>
internal static class RoutePath
{
    /// <summary>The path with one leading slash and none at the end.</summary>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        var path = "";
        foreach (var part in parts)
        {
            var trimmed = part.TrimStart('~').Trim('/');
            path = trimmed.Length == 0 ? path : $"{path}/{trimmed}";
        }

        return path.Length == 0 ? "/" : path;
    }
}
