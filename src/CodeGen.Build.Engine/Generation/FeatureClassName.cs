using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation;

/// <summary>
/// The C# name of a feature: its namespace, and the beginning of its own classes. It is the spec's name in PascalCase. A namespace hides types of
/// the same name from all namespaces beside it, and an entity's classes would meet the feature's, so that <c>task</c> becomes <c>Tasks</c>, and
/// <c>refund</c> with an entity <c>Refund</c> becomes <c>Refunds</c>.
/// </summary>
internal static class FeatureClassName
{
    private static readonly string[] Frameworks = ["System.", "Microsoft.", "NUnit.", "Xunit."];

    /// <summary>The name. Approvals of the feature do not change it, so that types of the code base have no say.</summary>
    public static string Of(ProjectContext context, FeatureModel model)
    {
        var name = Names.Pascal(model.Name);
        string[] forms = [name, Names.Plural(name)];
        return forms.FirstOrDefault(form => !IsTaken(form, context, model)) ?? name + "Area";
    }

    private static bool IsTaken(string name, ProjectContext context, FeatureModel model) =>
        name is FeatureNames.SharedFolder or "System" or "Microsoft"
        || context.RootNamespace.Split('.').Contains(name)
        || model.Entities.Any(entity => entity.Name == name)
        || SharedModules.TypeNames.Contains(name)
        || context.ImportedTypes.Any(type => IsCalled(type, name) && Frameworks.Any(framework => type.StartsWith(framework, StringComparison.Ordinal)));

    private static bool IsCalled(string type, string name) =>
        type.EndsWith($".{name}", StringComparison.Ordinal) || type.EndsWith($".{name}Attribute", StringComparison.Ordinal);
}
