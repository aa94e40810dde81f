using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Initialization.Editing;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>The steps of <c>init</c> for one project, in order.</summary>
internal sealed class InitPlan(EditSession files, string project, string root, InitOptions options)
{
    private const string Item = "FeatureSpec";

    private const string TestProperty = "CodeGenTestProject";

    private readonly ProjectFacts _facts = new(files, project);

    private readonly PackageSteps _packages = new(files);

    private readonly List<string> _notes = [];

    private readonly List<Finding> _findings = [];

    private string? _tests;

    private string GateDirectory =>
        _facts.Property("CodeGenGateDir")?.Replace('\\', '/').Trim('/') is { Length: > 0 } said
        && !said.Contains('$', StringComparison.Ordinal) && !said.Contains("..", StringComparison.Ordinal)
            ? said
            : "codegen";

    public InitResult Make()
    {
        if (!_facts.IsSdkStyle)
        {
            _findings.Add(Finding.Of(
                ContextFindings.ProjectNotSdkStyle,
                $"'{files.Relative(project)}' is not an SDK-style project: a package cannot add build steps to it. Convert it (its first line becomes <Project Sdk=\"Microsoft.NET.Sdk.Web\">) and run init again.",
                new SourceLocation(files.Relative(project))));
            return Result();
        }

        AddSpecs();
        _packages.AddProduct(_facts, options.PackageVersion);
        Keep(_packages.AddDatabase(_facts, options.Database));
        AddTests();
        IgnoreReviews();
        AddWorkflow();
        return Result();
    }

    private InitResult Result() => new()
    {
        Root = root,
        Project = project,
        Changes = _findings.Any(finding => finding.Severity == Severity.Error) ? [] : files.Changes(),
        Notes = [.. _notes],
        Findings = [.. _findings],
    };

    private void AddSpecs()
    {
        var items = _facts.Items(Item).ToList();
        if (items.Count == 0)
        {
            files.Change(project, files.MSBuild(project)!.AddItem(Item, ("Include", "specs/**/*.feature.yaml")).Text, "the FeatureSpec items");
        }

        if (ProjectFiles.Enumerate(_facts.Directory, "*.feature.yaml").Any() || items.Any(item => !item.Contains('*', StringComparison.Ordinal)))
        {
            _notes.Add("The project has a feature spec already; no first one was added.");
            return;
        }

        var (name, text) = FirstSpec.For(_facts.Directory, options.SchemaReference);
        files.Change(Path.Combine(_facts.Directory, "specs", name), text, "a first feature spec to build, change or replace");
    }

    private void AddTests()
    {
        var said = _facts.Property(TestProperty);
        var candidates = said is null
            ? TestProjectSearch.Find(files, project)
            : [Path.GetFullPath(Path.Combine(_facts.Directory, said.Replace('\\', '/')))];
        if (candidates.Length != 1 || !File.Exists(candidates[0]))
        {
            DescribeTests(said, candidates.Length == 1 ? [] : candidates);
            return;
        }

        _tests = candidates[0];
        var tests = new ProjectFacts(files, _tests);
        if (said is null)
        {
            var path = Path.GetRelativePath(_facts.Directory, tests.Project).Replace('\\', '/');
            files.Change(project, files.MSBuild(project)!.AddProperty(TestProperty, path).Text, $"{TestProperty}, where generated tests go");
        }

        if (!tests.ProjectReferences().Contains(project))
        {
            var path = Path.GetRelativePath(tests.Directory, project).Replace('\\', '/');
            files.Change(tests.Project, files.MSBuild(tests.Project)!.AddItem("ProjectReference", ("Include", path)).Text, "reference to the application");
        }

        Keep((null, _packages.AddTesting(tests)));
    }

    private void DescribeTests(string? said, IReadOnlyCollection<string> candidates)
    {
        if (candidates.Count > 1)
        {
            _findings.Add(Finding.Of(
                ContextFindings.SeveralTestProjects,
                $"Several test projects may be meant ({string.Join(", ", candidates.Select(files.Relative))}): set {TestProperty} in '{files.Relative(project)}' to the one that gets generated tests.",
                new SourceLocation(files.Relative(project))));
            return;
        }

        _notes.Add(said is null
            ? "No test project was found in the solution or beside the project; generated tests stay in the gated folder until there is one and init runs again."
            : $"{TestProperty} is '{said}', which could not be opened here; the test project was left alone.");
    }

    private void IgnoreReviews()
    {
        var file = Path.Combine(root, ".gitignore");
        var line = root == _facts.Directory ? $"{GateDirectory}/review/" : $"**/{GateDirectory}/review/";
        var inProject = Path.Combine(_facts.Directory, ".gitignore");
        string[] equals = [line, $"**/{GateDirectory}/review/", $"/{files.Relative(_facts.Directory)}/{GateDirectory}/review/"];
        if (Lines(file).Any(equals.Contains) || Lines(inProject).Any(own => own.TrimStart('/') == $"{GateDirectory}/review/"))
        {
            return;
        }

        var newLine = files.NewLine(file);
        var text = files.Text(file);
        var separator = text.Length == 0 || text.EndsWith('\n') ? "" : newLine;
        files.Change(file, text + separator + line + newLine, "reviews are built, not committed");
    }

    private void AddWorkflow()
    {
        var folder = Path.Combine(root, ".github", "workflows");
        if (!Directory.Exists(folder))
        {
            _notes.Add("There is no .github/workflows folder at the top level; no CI step was added.");
            return;
        }

        if (Directory.EnumerateFiles(folder).Any(file => File.ReadAllText(file) is var text
            && (text.Contains("CodeGenGate", StringComparison.Ordinal) || text.Contains("codegen gate", StringComparison.Ordinal))))
        {
            return;
        }

        var path = Path.Combine(folder, "codegen.yml");
        if (File.Exists(path))
        {
            _notes.Add("The workflow codegen.yml exists and has no gate; it was left alone.");
            return;
        }

        var review = files.Relative(Path.Combine(_facts.Directory, GateDirectory, "review"));
        files.Change(
            path,
            WorkflowFile.Text(files.Relative(project), review, _tests is null ? null : files.Relative(_tests), ProjectFacts.MajorVersion(_facts.TargetFramework)),
            "CI publishes the review and holds the gate");
    }

    private IEnumerable<string> Lines(string file) => files.Text(file).Split('\n').Select(line => line.Trim());

    private void Keep((string? Note, Finding? Finding) outcome)
    {
        if (outcome.Note is { } note)
        {
            _notes.Add(note);
        }

        if (outcome.Finding is { } finding)
        {
            _findings.Add(finding);
        }
    }
}
