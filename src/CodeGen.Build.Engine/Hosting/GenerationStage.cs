using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Generates all features of a project: each needs to know what the others share.</summary>
internal sealed class GenerationStage(CompiledProject project, Staleness staleness)
{
    private readonly Workspace _workspace = project.Workspace;
    private readonly TemplateRenderer _renderer = new(project.Workspace.Templates);

    /// <summary>Generates the features of usable specs, and the shared one first.</summary>
    /// <param name="isWanted">Whether a feature is to be validated and published.</param>
    public ImmutableArray<FeatureRun> Run(Func<SpecFile, bool> isWanted)
    {
        var numbers = new MigrationNumbers(_workspace, MigrationFolder());
        var runs = new List<(GenerationInput Input, FeatureRun Run)>();
        ImmutableArray<SpecFile> usable = [.. _workspace.Specs.Files.Where(spec => spec.IsUsable)];
        var collisions = FeatureCollisions.Find(usable, project.Context, WasGenerated);
        foreach (var spec in usable)
        {
            var choice = DbContextChoice.Of(project.Context, spec.Item);
            var input = Input(spec, choice.DbContext, numbers.For(spec.Model!.Name));
            var stale = isWanted(spec);
            var feature = choice.Finding is { } open ? Failed(input, open)
                : stale && collisions.Contains(spec.Path) ? Failed(input, [.. collisions[spec.Path]])
                : Generate(input);
            runs.Add((input, new FeatureRun(spec, Inputs(spec, feature, input.MigrationNumber), feature, stale)));
        }

        return [.. Shared(runs), .. runs.Select(run => run.Run)];
    }

    private bool WasGenerated(SpecFile spec) =>
        _workspace.Locks.Committed(spec.Model!.Name) is { State: not Gate.ModuleState.Failed };

    private IEnumerable<FeatureRun> Shared(List<(GenerationInput Input, FeatureRun Run)> runs)
    {
        var generated = runs.Where(run => run.Run.Feature.Modules.Length > 0).ToList();
        if (generated.Count == 0)
        {
            return [];
        }

        try
        {
            var shared = SharedFeatureGenerator.Generate(
                project.Context, [.. generated.Select(run => run.Input)], [.. generated.Select(run => run.Run.Feature)], _renderer, _workspace.Templates.Hash, ApprovedShared());
            if (shared is null)
            {
                return [];
            }

            var specs = string.Join('\n', generated.Select(run => run.Input.Model.Name));
            return [new FeatureRun(null, new LockInputs(Hash(specs), _workspace.Templates.Hash, Hash(string.Empty)), shared, IsStale: true)];
        }
        catch (TemplateException exception)
        {
            throw new Gate.GateException(Wrong(exception));
        }
    }

    private ApprovedShared ApprovedShared()
    {
        var approved = _workspace.Locks.Committed(GeneratedFeature.SharedName)?.Modules.Where(module => module.ApprovedHash is not null).ToList() ?? [];
        var registration = approved.Where(module => module.Id == ModuleIds.SharedRegistration[(GeneratedFeature.SharedName.Length + 1)..])
            .SelectMany(module => module.AppliedFiles)
            .Select(path => Path.Combine(_workspace.Gate.Base(GeneratedFeature.SharedName), Gate.GateFolder.PhasePath(Phase.Api, path)))
            .Where(File.Exists);
        return new ApprovedShared(
            [.. approved.Select(module => module.Id)],
            registration.Any(copy => File.ReadAllText(copy).Contains("AddAuthorization(", StringComparison.Ordinal)));
    }

    private GenerationInput Input(SpecFile spec, DbContextInfo? dbContext, int migration)
    {
        var last = _workspace.Locks.Committed(spec.Model!.Name);
        var approved = Approved(spec.Model);
        return new GenerationInput
        {
            Model = spec.Model,
            Context = project.Context,
            DbContext = dbContext,
            Renderer = _renderer,
            TemplateSet = _workspace.Templates.Hash,
            NoTests = project.Tests.Finding?.Message,
            MigrationNumber = migration,
            BaseSchema = new Gate.BaseFolder(_workspace.Gate).Schema(approved),
            IsOldNameKnown = spec.Model.Was is not { } was || HasBase(was) || HasBase(spec.Model.Name),
            OwnFiles = [.. last?.Modules.SelectMany(module => module.AppliedFiles) ?? []],
            ApprovedMigration = [.. ApprovedMigration(approved, _workspace.Locks.Committed(approved))],
        };
    }

    // A feature that was renamed takes over the tables that were approved under its old name, until its migration is approved under the new one.
    private string Approved(Specs.Model.FeatureModel model) =>
        model.Was is { } was && !new Gate.BaseFolder(_workspace.Gate).HasSchema(model.Name) ? was : model.Name;

    private bool HasBase(string feature) => Directory.Exists(_workspace.Gate.Base(feature));

    private IEnumerable<GeneratedFile> ApprovedMigration(string feature, FeatureLock? last) =>
        from path in last?.Modules.FirstOrDefault(module => module.Id == ModuleIds.Migration && module.ApprovedHash is not null)?.AppliedFiles ?? []
        let copy = Path.Combine(_workspace.Gate.Base(feature), Gate.GateFolder.PhasePath(Phase.Schema, path))
        where File.Exists(copy)
        select new GeneratedFile(path, File.ReadAllText(copy), []);

    private static GeneratedFeature Generate(GenerationInput input)
    {
        try
        {
            return FeatureGenerator.Generate(input);
        }
        catch (TemplateException exception)
        {
            return Failed(input, Wrong(exception));
        }
    }

    private static Finding Wrong(TemplateException exception) =>
        Finding.Of(GenerationFindings.Template, $"{exception.Message} {GenerationFindings.Template.Fix}");

    private static GeneratedFeature Failed(GenerationInput input, params ImmutableArray<Finding> findings) => new()
    {
        Name = input.Model.Name,
        Model = input.Model,
        Modules = [],
        Findings = findings,
        TemplateSet = input.TemplateSet,
    };

    private LockInputs Inputs(SpecFile spec, GeneratedFeature feature, int migration) => new(
        spec.Model!.ContentHash,
        _workspace.Templates.Hash,
        Hash(string.Join('\n', feature.Decisions.Select(decision => $"{decision.Topic}={decision.Choice}"))),
        feature.Modules.Any(module => module.Id == ModuleIds.Migration) ? migration.ToString("0000", CultureInfo.InvariantCulture) : null,
        staleness.Settings(spec));

    private string MigrationFolder() => Path.Combine(
        _workspace.Root, project.Context.ProjectDirectory, project.Context.Placement.Migrations ?? "Migrations");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
