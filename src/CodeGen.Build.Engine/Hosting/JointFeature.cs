using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Validation;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Several features as one that is compiled once, and what is found told apart again.</summary>
internal sealed class JointFeature
{
    private const char Separator = ':';
    private readonly ImmutableArray<GeneratedFeature> _features;
    private readonly HashSet<string> _files;

    /// <summary>Joins features.</summary>
    public JointFeature(ImmutableArray<GeneratedFeature> features)
    {
        _features = features;
        Whole = new GeneratedFeature
        {
            Name = "all features",
            Modules = [.. features.SelectMany(feature => feature.Modules.Select(module => module with { Id = Id(feature, module.Id) }))],
            TemplateSet = features[0].TemplateSet,
        };
        string[] paths = [.. Whole.Modules.SelectMany(module => module.Files).Select(file => file.Path)];
        _files = [.. paths];
        IsPossible = paths.Distinct(StringComparer.OrdinalIgnoreCase).Count() == paths.Length;
    }

    /// <summary>All modules, each with the name of its feature in its id.</summary>
    public GeneratedFeature Whole { get; }

    /// <summary>Whether no two features bring the same file.</summary>
    public bool IsPossible { get; }

    /// <summary>
    /// What was found of each feature, in the order given, as if it had been compiled alone; null where something stands that one feature may have brought to
    /// another: an error, or a warning outside the files that a feature brings.
    /// </summary>
    public ImmutableArray<StaticValidationResult>? Split(StaticValidationResult result)
    {
        // What has neither a tool's id nor a module is about the project, and the same for each.
        var found = result.Findings.ToLookup(finding => finding.ToolId is not null || finding.Module is not null);
        return found[true].All(IsOfOneFeature)
            ? [.. _features.Select(feature => result with { Findings = FindingOrder.Sort([.. found[false], .. Own(feature, found[true])]) })]
            : null;
    }

    private bool IsOfOneFeature(Finding finding) =>
        finding.Severity != Severity.Error && finding.Module is not null && finding.Location is { } location && _files.Contains(location.File);

    private static IEnumerable<Finding> Own(GeneratedFeature feature, IEnumerable<Finding> findings) =>
        from finding in findings
        from module in feature.Modules
        where finding.Module == Id(feature, module.Id)
        select finding with { Module = module.Id, Message = finding.Message.Replace(finding.Module!, module.Id, StringComparison.Ordinal) };

    private static string Id(GeneratedFeature feature, string module) => $"{feature.Name}{Separator}{module}";
}
