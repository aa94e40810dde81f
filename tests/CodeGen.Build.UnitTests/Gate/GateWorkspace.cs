using System.Collections.Immutable;
using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Approvals;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Planning;
using CodeGen.Build.Engine.Reporting;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Gate;

/// <summary>A temporary tree with a gate, and the stages around it replaced by what a test asks for.</summary>
internal sealed class GateWorkspace : IDisposable
{
    public const string Project = "src/Shop/Shop.csproj";
    public const string Context = "src/Shop/ShopContext.cs";

    public GateWorkspace()
    {
        Root = Directory.CreateTempSubdirectory("codegen-gate-").FullName;
        Folder = new GateFolder(Root, Path.Combine(Root, "src", "Shop", "codegen"));
        Held = WriterLock.Acquire(Path.Combine(Root, "obj", "codegen", "writer.lock"), TimeSpan.Zero, TimeProvider.System);
        Write(Context, "namespace Shop;\n\npublic class ShopContext\n{\n}\n");
    }

    public string Root { get; }

    public GateFolder Folder { get; }

    public WriterLock Held { get; }

    public Dictionary<string, string> SpecHashes { get; } = [];

    public Func<IReadOnlyList<(string Path, string Text)>, ImmutableArray<Finding>> Compile { get; set; } = _ => [];

    public string? Identity { get; set; } = "Ada <ada@example.org>";

    public GateServices Services => new()
    {
        ApplyEdit = (_, text, edit) => SourceEditor.Apply(text, edit.Operations),
        Compile = files => Compile(files),
        Page = new ReviewPage(new ReportTemplates(Path.Combine(AppContext.BaseDirectory, "templates"))),
        Identity = () => Identity,
        Time = new FixedTime(),
        SpecHashes = SpecHashes,
    };

    public ApprovalService Approvals => new(Folder, Services, Held);

    public static GeneratedModule Module(string id, string path, string content, params string[] dependsOn) => new()
    {
        Id = id,
        Phase = Enum.Parse<Phase>(id.Split('/')[0], ignoreCase: true),
        Summary = $"Summary of {id}.",
        Origin = new SourceLocation("specs/notes.feature.yaml", 3),
        Files = [new GeneratedFile(path, content, [])],
        DependsOn = [.. dependsOn],
    };

    public static GeneratedModule Edit(string id, string path, params EditOperation[] operations) =>
        Module(id, "unused", "") with { Files = [], Edits = [new SourceEdit(path, [.. operations])] };

    public static GeneratedFeature Feature(string name, params GeneratedModule[] modules) => new()
    {
        Name = name,
        Model = name == GeneratedFeature.SharedName ? null : new FeatureModel
        {
            Name = name,
            Location = new SourceLocation($"specs/{name}.feature.yaml"),
            Security = new SecurityModel(new SecurityRequirement(SecurityKind.Authenticated), ImmutableSortedDictionary<string, SecurityRequirement>.Empty),
            ContentHash = "spec-" + name,
        },
        Modules = [.. modules],
        TemplateSet = "templates",
    };

    /// <summary>A feature with a file in two phases and an edit.</summary>
    public static GeneratedFeature Notes(string name = "notes", string type = "Note") => Feature(
        name,
        Module($"schema/entity/{type}", $"src/Shop/{type}.cs", $"namespace Shop;\n\npublic class {type}\n{{\n}}\n"),
        Edit("schema/dbcontext", Context, new AddMember("Shop.ShopContext", $"public object {type}s {{ get; }} = new();")) with { DependsOn = [$"schema/entity/{type}"] },
        Module("api/endpoints", $"src/Shop/{type}Endpoints.cs", $"namespace Shop;\n\npublic static class {type}Endpoints;\n", $"schema/entity/{type}"));

    public PublishedFeature Publish(GeneratedFeature feature, GeneratedFeature? shared = null, bool server = false, FeatureEvidence? evidence = null)
    {
        var hash = feature.Model?.ContentHash ?? "";
        if (feature.Model is not null)
        {
            SpecHashes[feature.Name] = hash;
        }

        return new GatePublisher(Folder, Services, Held).Publish(
            new PublishInput(
                feature,
                new LockInputs(hash, feature.TemplateSet, "facts"),
                evidence ?? new FeatureEvidence(Compiled: new EvidenceItem(true, "0 errors"))),
            shared,
            Project,
            server);
    }

    /// <summary>The project as commands see it.</summary>
    public Workspace Workspace(bool server = false, params IEnumerable<string> specs) => new(new BuildRequest
    {
        Engine = "codegen.dll",
        PackageVersion = "1.0.0",
        Project = PathOf(Project),
        RootNamespace = "Shop",
        AssemblyName = "Shop",
        TargetFramework = "net10.0",
        CommandLineFile = "csc.txt",
        IntermediateDirectory = PathOf("obj/codegen"),
        GateDirectory = PathOf("src/Shop/codegen"),
        RoslynDirectory = "",
        MSBuild = "",
        DotnetHost = "",
        Specs = [.. specs.Select(path => new FeatureSpecItem(path))],
        ContinuousIntegration = server,
    });

    public ApprovalOutcome Approve(string feature) => Approvals.Approve(new ApprovalRequest(feature));

    public string PathOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    public string Gate(string path) => PathOf("src/Shop/codegen/" + path);

    public bool Exists(string path) => File.Exists(PathOf(path));

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), Encoding.UTF8.GetBytes(text));
    }

    public ApprovalsDocument ReadApprovals() => new ApprovalsStore(Folder).Read();

    /// <summary>Every file below a folder with its bytes, to compare trees.</summary>
    public SortedDictionary<string, string> Snapshot(string below = "")
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Root, below), "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("writer.lock", StringComparison.Ordinal)))
        {
            files[Path.GetRelativePath(Root, path).Replace('\\', '/')] = Convert.ToBase64String(File.ReadAllBytes(path));
        }

        return files;
    }

    public void Dispose()
    {
        Held.Dispose();
        Directory.Delete(Root, recursive: true);
    }
}
