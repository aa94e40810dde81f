using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate;

/// <summary>The right to write a project's gate: one process has it at a time. What writes asks for it in its constructor.</summary>
internal sealed class WriterLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _stream;

    private WriterLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock.</summary>
    /// <param name="path">The lock's file, <c>obj/codegen/writer.lock</c>; it stays afterwards.</param>
    /// <param name="patience">How long to wait for another process.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="GateException">Another process held it all the time, or the file cannot be opened.</exception>
    public static WriterLock Acquire(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellation = default)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                return new WriterLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (UnauthorizedAccessException exception)
            {
                throw new GateException(GateFindings.NotWritable, $"The writer lock '{path}' cannot be opened: {exception.Message}");
            }
            catch (IOException exception) when (time.GetElapsedTime(start) >= patience)
            {
                throw new GateException(
                    GateFindings.GateBusy, $"Waited {patience.TotalSeconds:0.#} s for '{path}': {exception.Message}");
            }
            catch (IOException)
            {
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _stream.Dispose();
}
