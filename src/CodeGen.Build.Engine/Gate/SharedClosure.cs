using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Which shared modules others need, directly or through one another.</summary>
internal static class SharedClosure
{
    private const string Prefix = GeneratedFeature.SharedName + ":";

    /// <summary>The ids of the needed modules of the shared feature.</summary>
    /// <param name="modules">The shared feature's modules and what they depend on.</param>
    /// <param name="needed">What others depend on; only entries of the shared feature count.</param>
    public static ImmutableHashSet<string> Of(
        IEnumerable<(string Id, ImmutableArray<string> DependsOn)> modules, IEnumerable<string> needed)
    {
        var dependencies = modules.ToDictionary(module => module.Id, module => module.DependsOn);
        var closure = ImmutableHashSet.CreateBuilder<string>();
        var due = new Stack<string>(needed.Where(IsShared).Select(Local));
        while (due.TryPop(out var id))
        {
            if (!closure.Add(id))
            {
                continue;
            }

            foreach (var dependency in dependencies.GetValueOrDefault(id, []))
            {
                due.Push(Local(dependency));
            }
        }

        return closure.ToImmutable();
    }

    /// <summary>Whether a dependency names a module of the shared feature from outside.</summary>
    public static bool IsShared(string dependency) => dependency.StartsWith(Prefix, StringComparison.Ordinal);

    private static string Local(string dependency) => IsShared(dependency) ? dependency[Prefix.Length..] : dependency;
}
