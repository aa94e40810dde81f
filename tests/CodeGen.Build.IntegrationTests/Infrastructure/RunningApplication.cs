using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>An application that was built, started on a free port of the loopback address.</summary>
internal sealed class RunningApplication : IDisposable
{
    private const string Announcement = "Now listening on: ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly List<string> _lines = [];

    private RunningApplication(Process process) => _process = process;

    /// <summary>A client with its address.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="directory">The folder of its assembly.</param>
    /// <param name="assembly">The assembly's file name.</param>
    public static RunningApplication Start(string directory, string assembly)
    {
        var application = new RunningApplication(Dotnet.Start(directory, "exec", assembly, "--urls", "http://127.0.0.1:0"));
        try
        {
            application.Client = new HttpClient { BaseAddress = application.WaitForAddress(), Timeout = TimeSpan.FromSeconds(30) };
            return application;
        }
        catch
        {
            application.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The answer, and its body as JSON where it has one.</returns>
    public async Task<(HttpResponseMessage Response, JsonElement Body)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        Client?.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(Patience);
        }

        _process.Dispose();
    }

    private Uri WaitForAddress()
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) => Read(line.Data, address);
        _process.ErrorDataReceived += (_, line) => Read(line.Data, address);
        _process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The application ended."));
        _process.EnableRaisingEvents = true;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            return address.Task.Wait(Patience) ? address.Task.Result : throw new TimeoutException($"The application did not listen within {Patience}.");
        }
        catch (Exception exception)
        {
            lock (_lines)
            {
                throw new InvalidOperationException($"{exception.Message}\n{string.Join('\n', _lines)}", exception);
            }
        }
    }

    private void Read(string? line, TaskCompletionSource<Uri> address)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
        }

        if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var index)
        {
            address.TrySetResult(new Uri(line[(index + Announcement.Length)..].Trim()));
        }
    }
}
