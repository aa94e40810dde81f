using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.UnitTests.Documentation;
using CodeGen.Build.UnitTests.Specs.Fuzzing;

namespace CodeGen.Build.UnitTests.Specs;

/// <summary>Every node of every model knows its place, and what stands there begins the node.</summary>
public sealed class PositionTests
{
    private static readonly Dictionary<string, string[]> Files = new(StringComparer.Ordinal);

    private static IEnumerable<string> Specs => ExampleSpecs.Paths;

    [TestCaseSource(nameof(Specs))]
    public void The_text_at_the_place_of_a_node_begins_the_node(string path)
    {
        var result = SpecReader.Read(Repository.PathOf(path), path, Repository.Root);
        var nodes = result.Model is null ? [] : Nodes(result.Model).ToArray();

        Assert.That(nodes.SelectMany(node => Problems(node)), Is.Empty);
        Assert.That(result.Findings.Select(finding => Problem(finding.Location, finding.Descriptor.Kind)).OfType<string>(), Is.Empty);
        Assert.That(nodes.Length > 0 || path.Contains("/shared/", StringComparison.Ordinal) || path.Contains("/include", StringComparison.Ordinal), "the spec has no model");
    }

    private static IEnumerable<string> Problems(object node)
    {
        foreach (var property in node.GetType().GetProperties().Where(property => property.PropertyType == typeof(SourceLocation)))
        {
            // What nobody stated is at no place.
            var required = property.Name == "Location" && node is not SecurityRequirement;
            if (property.GetValue(node) is SourceLocation location ? Problem(location, $"{node.GetType().Name}.{property.Name}") is { } problem : required)
            {
                yield return $"{node} has no place";
            }
        }

        if (node.GetType().GetProperty("Places")?.GetValue(node) is IEnumerable<KeyValuePair<string, SourceLocation>> places)
        {
            foreach (var problem in places.Select(place => Problem(place.Value, $"{node.GetType().Name}.{place.Key}")).OfType<string>())
            {
                yield return problem;
            }
        }

        if (Start(node) is var (place, starts) && !starts.Any(start => TextAt(place).StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{place} of {node.GetType().Name} does not begin with {string.Join(" or ", starts)}: {TextAt(place)}";
        }
    }

    // What the text must begin with; null for nodes that the format implies and for what prose says.
    private static (SourceLocation Place, string[] Starts)? Start(object node) => node switch
    {
        FieldModel { Implied: false } field when TextAt(field.Location) is var text && !IsProse(text) => (field.Location, [field.Name]),
        RouteModel route => (route.Location, [route.Method]),
        ErrorModel error => (error.Location, [error.Code, "{", "code:"]),
        OperationModel operation => (operation.Location, [operation.Operation.ToString()]),
        CriterionModel { Given: null, When: null, Then: null } criterion => (criterion.Location, [criterion.Text[..4], ">", "|"]),
        SchemaChangeModel change => (change.Location, [Regex.Match(change.Text, @"^\w+").Value, .. Regex.Match(change.Text, @": (\w+)") is { Success: true } list ? new[] { list.Groups[1].Value } : []]),
        _ => null,
    };

    // The columns of a sentence are where the sentence is.
    private static bool IsProse(string text) => text.StartsWith("Add ", StringComparison.OrdinalIgnoreCase) || Regex.IsMatch(text, @"^\w+ \(");

    private static string? Problem(SourceLocation? location, string what)
    {
        if (location is null)
        {
            return $"{what} has no place";
        }

        var lines = LinesOf(location.File);
        if (location.Line < 1 || location.Line > lines.Length || location.Column < 1 || location.Column > lines[location.Line - 1].Length)
        {
            return $"{location} of {what} lies outside of the file";
        }

        var line = lines[location.Line - 1];
        var before = line[..(location.Column - 1)];
        return char.IsWhiteSpace(line[location.Column - 1]) || !Regex.IsMatch(before, @"(^|[\s\[{,""'(]|[^\w])$")
            ? $"{location} of {what} is not where something begins: {before}|{line[(location.Column - 1)..]}"
            : null;
    }

    private static string TextAt(SourceLocation location) => LinesOf(location.File)[location.Line - 1][(location.Column - 1)..].TrimStart('"', '\'');

    private static string[] LinesOf(string file)
    {
        if (!Files.TryGetValue(file, out var lines))
        {
            Files[file] = lines = Repository.Read(file).ReplaceLineEndings("\n").Split('\n');
        }

        return lines;
    }

    private static IEnumerable<object> Nodes(object node)
    {
        if (node.GetType().GetProperty("Location") is not null)
        {
            yield return node;
        }

        foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && IsModel(property.PropertyType)))
        {
            var value = property.GetValue(node);
            var children = value is IEnumerable list ? list.Cast<object>() : value is null ? [] : [value];
            foreach (var child in children.SelectMany(Nodes))
            {
                yield return child;
            }
        }
    }

    private static bool IsModel(Type type) =>
        type.Namespace == typeof(FeatureModel).Namespace || (type.IsGenericType && type.GetGenericArguments() is [var item] && item.Namespace == typeof(FeatureModel).Namespace && type.IsAssignableTo(typeof(IEnumerable)));
}
