using System.IO;
using System.Runtime.Serialization.Json;

namespace CodeGen.Build.Tasks.Files;

/// <summary>Reads and writes the two files that task and engine exchange, by the framework's own serializer: the task has no dependency.</summary>
internal static class JsonFile
{
    private static readonly DataContractJsonSerializerSettings Settings = new DataContractJsonSerializerSettings
    {
        UseSimpleDictionaryFormat = true,
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="System.Runtime.Serialization.SerializationException">The file is no JSON of this shape.</exception>
    public static T Read<T>(string path)
    {
        using (var stream = File.OpenRead(path))
        {
            return (T)new DataContractJsonSerializer(typeof(T), Settings).ReadObject(stream)!;
        }
    }

    /// <summary>Writes a file, unless it already has the content: a reader sees the old or the new one, never half.</summary>
    public static void Write<T>(string path, T value)
    {
        using (var buffer = new MemoryStream())
        {
            new DataContractJsonSerializer(typeof(T), Settings).WriteObject(buffer, value);
            AtomicFile.Write(path, buffer.ToArray());
        }
    }
}
