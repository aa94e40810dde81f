using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Manifest;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Finds the modules that a request means, and holds them against their dependencies.</summary>
internal static class ModuleSelector
{
    /// <summary>The open modules that are asked for, in the order of review.</summary>
    /// <exception cref="GateException">There is no such module, or one that is needed is not approved.</exception>
    public static ImmutableArray<ManifestModule> Select(ApprovalCandidate candidate, ApprovalRequest request)
    {
        var asked = candidate.Document.Manifest.Modules.Where(module =>
            (request.Phase is null || module.Phase == request.Phase) && (request.Module is null || module.Id == request.Module)).ToArray();
        if (asked.Length == 0 && (request.Phase is not null || request.Module is not null) && !IsApproved(candidate, request))
        {
            throw new GateException(
                GateFindings.UnknownModule,
                $"'{candidate.Feature}' has no module {Asked(request)}; it has {CandidateReader.Listed([.. candidate.Lock.Modules.Select(module => module.Id)])}.");
        }

        return WithDependencies(candidate, asked.Where(module => module.State != ModuleState.Approved), request.WithDependencies);
    }

    /// <summary>The modules with what they need of their own feature, in the order of review.</summary>
    /// <exception cref="GateException">Something that is needed is neither approved nor among them, and may not be added.</exception>
    public static ImmutableArray<ManifestModule> WithDependencies(
        ApprovalCandidate candidate, IEnumerable<ManifestModule> modules, bool add)
    {
        var open = candidate.Open.ToDictionary(module => module.Id);
        var selected = modules.Select(module => module.Id).ToHashSet();
        var due = new Queue<string>(selected);
        while (due.TryDequeue(out var id))
        {
            foreach (var dependency in open[id].DependsOn.Where(dependency => open.ContainsKey(dependency) && !selected.Contains(dependency)))
            {
                if (!add)
                {
                    throw new GateException(
                        GateFindings.DependencyNotApproved,
                        $"Module {id} of '{candidate.Feature}' needs {dependency}, which is not approved; approve that first, or use --with-dependencies.");
                }

                selected.Add(dependency);
                due.Enqueue(dependency);
            }
        }

        return [.. candidate.Open.Where(module => selected.Contains(module.Id))];
    }

    private static bool IsApproved(ApprovalCandidate candidate, ApprovalRequest request) => candidate.Lock.Modules.Any(module =>
        (request.Phase is null || module.Phase == request.Phase) && (request.Module is null || module.Id == request.Module));

    private static string Asked(ApprovalRequest request) =>
        $"{(request.Module is { } id ? $"'{id}'" : "")}{(request.Phase is { } phase ? $" of phase {GateFolder.Word(phase)}" : "")}".Trim();
}
