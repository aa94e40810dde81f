using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>Collects the problems of one expression; the same place is never reported twice, and only the first ones are kept.</summary>
internal sealed class RuleProblems
{
    private readonly List<RuleProblem> _problems = [];
    private readonly HashSet<(string Code, int Start)> _places = [];

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a problem.</summary>
    public void Add(FindingDescriptor descriptor, RuleSpan span, string message)
    {
        HasErrors |= descriptor.DefaultSeverity == Severity.Error;
        if (_places.Add((descriptor.Code, span.Start)) && _problems.Count < RuleLimits.Problems)
        {
            _problems.Add(new RuleProblem(descriptor, span, message));
        }
    }

    /// <summary>The problems, in the order of their places.</summary>
    public ImmutableArray<RuleProblem> ToImmutable() => [.. _problems.OrderBy(problem => problem.Span.Start)];
}
