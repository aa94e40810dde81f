using System;
using System.IO;
using System.Threading;
using Microsoft.Build.Framework;

namespace CodeGen.Build.Tasks.Incremental;

/// <summary>One writer for each project: the inner builds of several frameworks, and builds of several processes, take turns.</summary>
internal static class WriterLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock, and gives the node to other work meanwhile: the holder may need it to finish.</summary>
    /// <returns>The lock, to be disposed of; null when the build was canceled.</returns>
    public static IDisposable? Acquire(string path, IBuildEngine engine, CancellationToken cancellation)
    {
        var held = TryOpen(path);
        if (held != null)
        {
            return held;
        }

        var node = engine as IBuildEngine3;
        node?.Yield();
        try
        {
            while (held == null && !cancellation.WaitHandle.WaitOne(Pause))
            {
                held = TryOpen(path);
            }
        }
        finally
        {
            node?.Reacquire();
        }

        return held;
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (Directory.Exists(Path.GetDirectoryName(path)))
        {
            return null;
        }
    }
}
