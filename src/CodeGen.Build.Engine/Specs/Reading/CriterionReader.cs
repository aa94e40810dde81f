using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads <c>acceptance_criteria</c>: sentences, or given/when/then.</summary>
internal static class CriterionReader
{
    private const string Example = "{ given: a draft order, when: it is paid, then: a receipt is sent }";

    /// <summary>The criteria, in their order.</summary>
    public static ImmutableArray<CriterionModel> ReadAll(SpecSession session, IEnumerable<SpecNode> nodes)
    {
        var criteria = ImmutableArray.CreateBuilder<CriterionModel>();
        var ids = new Dictionary<string, SourceLocation>(StringComparer.OrdinalIgnoreCase);
        foreach (var (node, index) in nodes.Select((node, index) => (node, index)))
        {
            if (Read(session, node, $"AC{index + 1}") is not { } criterion)
            {
                continue;
            }

            if (ids.TryAdd(criterion.Id, criterion.Location))
            {
                criteria.Add(criterion);
                continue;
            }

            session.Findings.Add(SpecFindings.DuplicateName, criterion.Location,
                $"Two criteria have the id '{criterion.Id}'; the other stands in line {ids[criterion.Id].Line}. Criteria without an id are AC1, AC2 … by position. Rename one.");
        }

        return criteria.ToImmutable();
    }

    private static CriterionModel? Read(SpecSession session, SpecNode node, string id)
    {
        switch (node)
        {
            case SpecScalar { IsNull: false } scalar:
                return new CriterionModel(id, scalar.Text.Trim(), scalar.Location);
            case SpecMapping mapping when Sentences.Rejoin(mapping, SpecFormat.Criterion) is { } sentence:
                return new CriterionModel(id, sentence.Trim(), mapping.Location);
            case SpecMapping mapping:
                return Structured(session, mapping, id);
            default:
                session.Shape(node, "A criterion", "a sentence or a mapping", Example);
                return null;
        }
    }

    private static CriterionModel? Structured(SpecSession session, SpecMapping mapping, string id)
    {
        var reader = PlaceReader.Open(session, mapping, SpecFormat.Criterion);
        var (name, given, when, then) = (reader.Name("id"), reader.Text("given"), reader.Text("when"), reader.Text("then"));
        if (then is null)
        {
            session.Report(SpecFindings.MissingKey, mapping, $"The criterion does not say what must be true: it has no 'then'. Write it as a sentence, or like: {Example}");
            return null;
        }

        var parts = new[] { ("given", given), ("when", when), ("then", then) }.Where(part => part.Item2 is not null).Select(part => $"{part.Item1} {part.Item2}");
        return new CriterionModel(name ?? id, string.Join(", ", parts), mapping.Location) { Given = given, When = when, Then = then, Places = reader.Places };
    }
}
