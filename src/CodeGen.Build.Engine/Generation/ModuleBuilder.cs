using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Generation.TestFrameworks;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Renders files for the generators of modules: adds the header, and what every template sees.</summary>
internal sealed class ModuleBuilder(TemplateRenderer renderer, ProjectContext context, FeatureView? feature, TypeNames types)
{
    /// <summary>A C# file.</summary>
    /// <param name="template">The template's name.</param>
    /// <param name="path">The target path, relative to the root.</param>
    /// <param name="ns">The file's namespace.</param>
    /// <param name="usings">Namespaces that it may need; those that it does not need are taken out after compilation.</param>
    /// <param name="data">What the template sees beside <c>File</c> and <c>Feature</c>.</param>
    public GeneratedFile CSharp(string template, string path, string ns, IEnumerable<string> usings, params (string Key, object Value)[] data) =>
        CSharp(new CodeStyle(context.FileScopedNamespaces, context.Nullable, context.GlobalUsings), template, path, ns, usings, data);

    /// <summary>A C# file of the test project, in the words of its test framework.</summary>
    public GeneratedFile Test(string template, string path, string ns, IEnumerable<string> usings, params (string Key, object Value)[] data)
    {
        var tests = context.Tests ?? throw new InvalidOperationException("There is no test project.");
        var style = new CodeStyle(tests.FileScopedNamespaces, tests.Nullable, tests.GlobalUsings);
        if (TestDialect.Of(tests.Target) is not { } dialect)
        {
            return CSharp(style, template, path, ns, [.. usings, "NUnit.Framework"], data);
        }

        var own = $"tests/{dialect.Folder}/{template["tests/".Length..]}";
        var chosen = renderer.Has(own) ? own : template;
        return TestTranslation.Translate(CSharp(style, chosen, path, ns, [.. usings, dialect.Namespace], data), chosen, dialect);
    }

    /// <summary>A file that is no C#.</summary>
    public GeneratedFile Text(string template, string path, params (string Key, object Value)[] data) =>
        CodeFile.Text(path, Render(template, data));

    private GeneratedFile CSharp(
        CodeStyle style, string template, string path, string ns, IEnumerable<string> usings, (string Key, object Value)[] data)
    {
        var aliases = types.Aliases(usings.Concat(style.GlobalUsings).Append(ns).ToHashSet(StringComparer.Ordinal));
        var imports = usings.Distinct(StringComparer.Ordinal)
            .Where(name => name.Length > 0 && !style.GlobalUsings.Contains(name) && name != ns && !ns.StartsWith(name + ".", StringComparison.Ordinal))
            .OrderBy(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(name => name, StringComparer.Ordinal)
            .Concat(aliases)
            .ToImmutableArray();
        return CodeFile.CSharp(path, Render(template, data, ("File", new FileView(imports, ns))), style);
    }

    private string Render(string template, (string Key, object Value)[] data, params (string Key, object Value)[] more)
    {
        var all = data.Concat(more).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (feature is not null)
        {
            all["Feature"] = feature;
        }

        return renderer.Render(template, all);
    }
}
