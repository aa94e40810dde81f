using System.IO;
using System.Linq;

namespace CodeGen.Build.Tasks.Files;

/// <summary>Writes through a temporary file and a move, and not at all when nothing would change.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the file; its folder exists.</summary>
    public static void Write(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).SequenceEqual(content))
        {
            return;
        }

        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, content);
        if (File.Exists(path))
        {
            File.Replace(temporary, path, null);
        }
        else
        {
            File.Move(temporary, path);
        }
    }
}
