using System.Text.Json;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.UnitTests.Cli;

/// <summary>A project as a build leaves it: with a fresh request, and specs that nobody has generated.</summary>
internal sealed class BuiltProject : IDisposable
{
    public const string Notes = """
        feature: notes
        entities:
          - name: Note
            fields:
              title: { type: string, max_length: 20 }
            operations: [create, read]
        security: { default: anonymous }

        """;

    private readonly TemporaryFolder _folder = new();

    public BuiltProject(params (string Name, string Text)[] specs)
    {
        var project = _folder.With("app/App.csproj", "<Project />");
        var items = specs.Select(spec => new FeatureSpecItem(_folder.With($"app/specs/{spec.Name}.feature.yaml", spec.Text)));
        var request = Requests.Of(project, _folder.With("app/obj/csc.txt", "/nologo")) with { Specs = [.. items] };
        _folder.With("app/obj/codegen/request.json", JsonSerializer.Serialize(request, JsonSerializerOptions.Web));
    }

    public void With(string path, string text) => _folder.With(path, text);

    public Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(_folder.PathOf("app"), arguments);

    public void Dispose() => _folder.Dispose();
}
