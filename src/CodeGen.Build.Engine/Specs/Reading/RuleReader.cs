using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads the items of <c>business_rules</c>.</summary>
internal static class RuleReader
{
    private const string Example = "{ id: positive, require: total >= 0, error: TOTAL_NEGATIVE }";
    private const int IdLength = 48;

    /// <summary>The rule; null, reported, when it says nothing.</summary>
    public static RuleModel? Read(SpecSession session, SpecNode node) => node switch
    {
        SpecScalar { IsNull: false } scalar => Prose(scalar.Text, scalar.Location),
        SpecMapping mapping when Sentences.Rejoin(mapping, SpecFormat.Rule) is { } sentence => Prose(sentence, mapping.Location),
        SpecMapping mapping => Structured(session, mapping),
        _ => Shape(session, node),
    };

    private static RuleModel Prose(string text, SourceLocation location) => new() { Id = IdOf(text), Text = text.Trim(), Location = location };

    private static RuleModel? Structured(SpecSession session, SpecMapping mapping)
    {
        var reader = PlaceReader.Open(session, mapping, SpecFormat.Rule);
        var (id, text, require, when) = (reader.Name("id"), reader.Text("rule"), reader.Text("require"), reader.Text("when"));
        if (text is null && require is null && when is null && reader.Node("forbid") is null)
        {
            if (reader.Node("rule") is not null || reader.Node("require") is not null || reader.Node("when") is not null)
            {
                // What stands there was reported: it is no text.
                return null;
            }

            session.Report(SpecFindings.MissingKey, mapping, $"The rule here says neither 'require' nor 'forbid' nor 'rule'. Write it like: {Example}");
            return null;
        }

        if (when is not null && require is null && reader.Node("forbid") is null && text is null)
        {
            session.Report(SpecFindings.MissingKey, reader.Node("when")!, "The rule has a 'when' and does not say what is forbidden then. Add, for example: forbid: [update, delete]");
        }

        ReportExclusive(session, reader);
        var (forbidden, guarded) = (reader.Texts("forbid").ToImmutableArray(), reader.Texts("on").ToImmutableArray());
        if (reader.Node("forbid") is { } list && forbidden.IsEmpty && require is null && text is null)
        {
            session.Report(SpecFindings.MissingKey, list, "'forbid' names no operation, so that the rule says nothing. Write it like: forbid: [update, delete]");
        }

        return new RuleModel
        {
            Id = id ?? IdOf(text ?? require ?? when ?? $"never {string.Join(' ', forbidden.Select(operation => operation.Text))}"),
            Location = mapping.Location,
            Text = text,
            Require = require,
            When = when,
            RequireSource = Source(reader, "require"),
            WhenSource = Source(reader, "when"),
            Forbid = [.. forbidden.Select(operation => operation.Text)],
            On = [.. guarded.Select(operation => operation.Text)],
            OperationPlaces = [.. forbidden.Concat(guarded).Select(operation => operation.Location)],
            Error = ErrorReader.Code(session, reader.Node("error")),
            ErrorLocation = reader.Node("error")?.Location,
            Description = reader.Text("description"),
            Places = reader.Places,
        };
    }

    // Each pair would leave a reader to guess which of the two guards what.
    private static void ReportExclusive(SpecSession session, PlaceReader reader)
    {
        if (reader.Node("forbid") is null)
        {
            return;
        }

        if (reader.Node("on") is not null)
        {
            session.Findings.Add(SpecFindings.ExclusiveRuleParts, reader.Key("on")!.Location,
                "'forbid' names the operations of this rule already, so that 'on' would be ignored. Name all of them behind 'forbid', or write two rules.");
        }

        if (reader.Node("require") is not null)
        {
            session.Findings.Add(SpecFindings.ExclusiveRuleParts, reader.Key("require")!.Location,
                "A rule with 'forbid' refuses while its 'when' holds, and one with 'require' refuses what does not meet it; together they say neither. "
                + "Write 'when' beside 'forbid' or 'on' beside 'require', or write two rules.");
        }
    }

    private static RuleSource? Source(PlaceReader reader, string key) => reader.Node(key) is SpecScalar scalar ? RuleSource.Of(scalar) : null;

    private static RuleModel? Shape(SpecSession session, SpecNode node)
    {
        session.Shape(node, "A rule", "a sentence or a mapping", Example);
        return null;
    }

    private static string IdOf(string text)
    {
        var id = Names.Snake(text);
        return id.Length <= IdLength ? id : id[..IdLength].TrimEnd('_');
    }
}
