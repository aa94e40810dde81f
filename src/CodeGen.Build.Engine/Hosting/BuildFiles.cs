using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Reads and writes the files that the MSBuild task and the engine exchange under <c>obj/codegen</c>.</summary>
public static class BuildFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        WriteIndented = true,
    };

    /// <summary>Reads a request.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="JsonException">The file is no request.</exception>
    public static BuildRequest ReadRequest(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize<BuildRequest>(stream, Options)
            ?? throw new JsonException($"'{path}' holds no request.");
    }

    /// <summary>Writes a result, through a temporary file: the task never reads half of one.</summary>
    public static void WriteResult(string path, BuildResult result)
    {
        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(result, Options));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Writes a text unless the file holds it: its time then tells when the text changed.</summary>
    internal static void WriteWhenDifferent(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
