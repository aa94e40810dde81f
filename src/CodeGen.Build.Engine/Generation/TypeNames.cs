using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation;

/// <summary>
/// Keeps names of a spec apart from those that generated code uses itself: an entity named like a type of the framework is written in
/// full, and the framework's type gets an alias where both are imported.
/// </summary>
internal sealed class TypeNames
{
    private readonly ImmutableHashSet<string> _taken;
    private readonly ILookup<string, (string Namespace, bool IsEntity)> _types;

    /// <summary>Collects the names that meet in the files of a feature.</summary>
    public TypeNames(ProjectContext context, IReadOnlyList<FeatureModel> models, FeatureNames names)
    {
        var framework = context.ImportedTypes.Select(Split)
            .Concat(SharedModules.TypeNames.Select(name => (Namespace: names.SharedNamespace, Name: name)));
        _taken = [.. Taken(context, names), .. Derived(models)];
        _types = framework.Select(type => (type.Namespace, type.Name, IsEntity: false))
            .Concat(context.OwnTypes.Select(Split).Where(type => type.Namespace != names.SharedNamespace).Select(type => (type.Namespace, type.Name, IsEntity: true)))
            .Concat(models.SelectMany(Declared).Select(name => (Namespace: names.EntityNamespace, Name: name, IsEntity: true)))
            .Concat(Derived(models).Select(name => (names.Namespace, Name: name, IsEntity: false)))
            .Distinct()
            .ToLookup(type => type.Name, type => (type.Namespace, type.IsEntity), StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether entities need a namespace of their own: where one is named like a type that files use by its short name, every file that
    /// imports the namespace of the code base's entities would no longer compile; and where one is named like a class that is made from another.
    /// </summary>
    public static bool NeedEntityNamespace(ProjectContext context, FeatureModel model)
    {
        var imported = context.ImportedTypes.Select(type => Split(type).Name).Concat(SharedModules.TypeNames).ToHashSet(StringComparer.Ordinal);
        return Declared(model).Any(name => imported.Contains(name) || DerivedNames.Contains(model, name));
    }

    /// <summary>How code refers to a class or enum of the spec or the code base.</summary>
    public string Reference(string name, string ns) =>
        !_taken.Contains(name) ? name : ns.Length == 0 ? $"global::{name}" : $"global::{ns}.{name}";

    /// <summary>Aliases of the framework's types that would be ambiguous in a file.</summary>
    /// <param name="imported">The namespaces that the file imports, globally or by itself.</param>
    public IEnumerable<string> Aliases(IReadOnlySet<string> imported) =>
        from name in _types
        let visible = name.Where(type => imported.Contains(type.Namespace)).ToList()
        where visible.Any(type => type.IsEntity)
        from meant in visible.Where(type => !type.IsEntity).Take(1)
        orderby name.Key
        select $"{name.Key} = {meant.Namespace}.{name.Key}";

    private static ImmutableHashSet<string> Taken(ProjectContext context, FeatureNames names) =>
    [
        .. context.ImportedTypes.Select(type => Split(type).Name),
        .. SharedModules.TypeNames,
        .. context.OwnTypes.Select(Split).Where(type => type.Namespace != names.EntityNamespace).Select(type => type.Name),
        .. context.NamespaceNames,
        .. new[] { names.Namespace, names.TestNamespace, names.SharedNamespace, names.EntityNamespace, names.ConfigurationNamespace }.SelectMany(ns => ns.Split('.')),
    ];

    private static IEnumerable<string> Derived(IEnumerable<FeatureModel> models) =>
        models.SelectMany(model => Declared(model).Where(name => DerivedNames.Contains(model, name)));

    private static IEnumerable<string> Declared(FeatureModel model) =>
        model.Entities.SelectMany(entity => entity.Fields
            .Where(field => field.Type is { Kind: TypeKind.Enum, IsList: false })
            .Select(field => Views.FieldViewFactory.EnumClass(field, entity.Name))
            .Prepend(entity.Name));

    private static (string Namespace, string Name) Split(string fullName) =>
        fullName.LastIndexOf('.') is > 0 and var dot ? (fullName[..dot], fullName[(dot + 1)..]) : (string.Empty, fullName);
}
