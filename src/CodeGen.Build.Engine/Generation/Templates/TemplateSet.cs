using System.Security.Cryptography;
using System.Text;

namespace CodeGen.Build.Engine.Generation.Templates;

/// <summary>
/// The code templates: ours, beside the engine, each of which a file of the same relative path in the project's
/// <c>CodeGenTemplateDir</c> replaces.
/// </summary>
public sealed class TemplateSet
{
    private const string Extension = ".hbs";
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Finds the templates.</summary>
    /// <param name="directory">The folder of the set, for example <c>templates/aspnetcore-efcore</c> beside the engine.</param>
    /// <param name="overrides">The project's folder; null for none. A folder that does not exist is treated as empty.</param>
    /// <exception cref="DirectoryNotFoundException">The set's own folder is missing: the installation is damaged.</exception>
    public TemplateSet(string directory, string? overrides)
    {
        Add(directory);
        if (overrides is not null && Directory.Exists(overrides))
        {
            Add(overrides);
        }

        Hash = ComputeHash();
    }

    /// <summary>SHA-256 (hex) over the names and bytes of all templates; it changes when any of them does.</summary>
    public string Hash { get; }

    /// <summary>Names of the templates, without extension, with forward slashes.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>The file that holds a template.</summary>
    /// <exception cref="TemplateException">There is no such template.</exception>
    public string PathOf(string name) => _files.TryGetValue(name, out var path)
        ? path
        : throw new TemplateException(name, "there is no template of that name");

    private void Add(string directory)
    {
        foreach (var file in Directory.EnumerateFiles(directory, "*" + Extension, SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(directory, file)[..^Extension.Length].Replace('\\', '/');
            _files[name] = file;
        }
    }

    private string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in _files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
