using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading.SchemaChanges;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads a whole feature from its node tree.</summary>
internal static class FeatureReader
{
    private const string Example = "feature: order_management";

    /// <summary>The model and whether it has a valid name; null, reported, when the root is no feature.</summary>
    public static (FeatureModel Model, bool Named)? Read(SpecSession session, SpecNode? root, string contentHash, ImmutableArray<IncludeModel> includes)
    {
        if (root is null or SpecScalar { IsNull: true })
        {
            session.Findings.Add(SpecFindings.EmptySpec, session.Findings.Start, $"The spec is empty. Begin with: {Example}");
            return null;
        }

        if (session.Mapping(root, "A spec", Example) is not { } mapping || IsOtherDocument(session, mapping))
        {
            return null;
        }

        session.Questions = QuestionBook.Of(mapping);
        var reader = PlaceReader.Open(session, mapping, SpecFormat.Top);
        CheckVersion(session, reader);
        var name = Name(session, reader);
        var answers = Clarifications(session, reader);
        var (paging, timeout) = NonFunctional(session, reader);
        var model = new FeatureModel
        {
            Name = name ?? "unnamed",
            Location = (reader.Node("feature") ?? mapping).Location,
            Title = reader.Text("title") ?? name?.Replace('_', ' '),
            Description = reader.Text("description"),
            Entities = EntityReader.ReadAll(session, reader.Node("entities")),
            Criteria = CriterionReader.ReadAll(session, reader.Items("acceptance_criteria")),
            Routes = RouteReader.ReadAll(session, reader.Mapping("api_contract"), paging),
            SchemaChanges = SchemaChangeReader.ReadAll(session, reader.Items("schema_changes")),
            Security = new SecurityModel(new SecurityRequirement(SecurityKind.Authenticated), ImmutableSortedDictionary<string, SecurityRequirement>.Empty),
            Events = [.. reader.Items("events").Select(item => EventReader.Read(session, item)).OfType<EventModel>()],
            Rollout = LimitReader.Rollout(session, reader, name ?? "unnamed"),
            Paging = paging,
            TimeoutMs = timeout,
            Was = Was(session, reader),
            Includes = includes,
            Places = reader.Places,
            Clarifications = answers.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal),
            ClarificationLocations = answers.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Location, StringComparer.Ordinal),
            ContentHash = contentHash,
        };
        var completed = Completion.Complete(session, TypeAnswers.Apply(session, model), SecurityReader.Section(session, reader.Node("security")));
        return (RuleCompletion.Complete(session, completed), name is not null);
    }

    private static bool IsOtherDocument(SpecSession session, SpecMapping mapping)
    {
        if ((mapping.Find("openapi") ?? mapping.Find("swagger")) is not { } entry)
        {
            return false;
        }

        session.Report(SpecFindings.NotSupported, entry.Key,
            "This is an OpenAPI document. The format plans for it as a spec of its own, and this version does not read it yet: describe the feature in a *.feature.yaml file.");
        return true;
    }

    private static void CheckVersion(SpecSession session, PlaceReader reader)
    {
        if (reader.Node("spec_version") is { } node and not SpecScalar { Text: "1" })
        {
            session.Report(SpecFindings.InvalidValue, node, $"'spec_version' is 1, the only version of the format that this version reads; here stands {node.Description}.");
        }
    }

    private static string? Name(SpecSession session, PlaceReader reader)
    {
        if (reader.Node("feature") is not { } node)
        {
            session.Findings.Add(SpecFindings.MissingKey, reader.Location, $"The spec does not name its feature. Add, for example: {Example}");
            return null;
        }

        if (session.Text(node, "'feature'", Example) is not { } text || SpecNames.FeatureProblem(text) is not { } problem)
        {
            return node is SpecScalar scalar && SpecNames.FeatureProblem(scalar.Text.Trim()) is null ? scalar.Text.Trim() : null;
        }

        var proposal = Naming.Names.Snake(text);
        session.Report(SpecFindings.FeatureName, node,
            $"'{SpecScalar.Shown(text)}' is no feature name: {problem}. It becomes names of files and folders, so it is [a-z][a-z0-9_]{{0,63}}"
            + (SpecNames.FeatureProblem(proposal) is null ? $", for example {proposal}." : "."));
        return null;
    }

    private static string? Was(SpecSession session, PlaceReader reader)
    {
        if (reader.Node("was") is not { } node || session.Text(node, "'was'", reader.Example("was")) is not { } was)
        {
            return null;
        }

        if (SpecNames.FeatureProblem(was) is not { } problem)
        {
            return was;
        }

        session.Report(SpecFindings.FeatureName, node, $"'{SpecScalar.Shown(was)}' was no feature name: {problem}. Write the name that the feature had.");
        return null;
    }

    private static Dictionary<string, (string Text, SourceLocation Location)> Clarifications(SpecSession session, PlaceReader reader)
    {
        var answers = new Dictionary<string, (string, SourceLocation)>(StringComparer.Ordinal);
        foreach (var (key, value) in reader.Mapping("clarifications")?.Entries ?? [])
        {
            if (session.Text(value, $"The answer to '{SpecScalar.Shown(key.Text)}'", reader.Example("clarifications")) is { } text)
            {
                answers[key.Text] = (text, key.Location);
            }
        }

        return answers;
    }

    private static (PagingModel Paging, int? TimeoutMs) NonFunctional(SpecSession session, PlaceReader reader)
    {
        if (reader.Mapping("non_functional") is not { } mapping)
        {
            return (new PagingModel(), null);
        }

        var limits = PlaceReader.Open(session, mapping, SpecFormat.NonFunctional);
        return (LimitReader.Sizes(session, limits, new PagingModel()), limits.Integer("timeout_ms", 1, LimitReader.LongestTimeout));
    }
}
