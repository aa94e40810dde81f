using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Rules.Syntax;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads <c>transitions</c>: <c>draft -> paid</c>, or a mapping.</summary>
internal static partial class TransitionReader
{
    private static readonly string[] Ends = ["from", "to"];

    private const string Example = "{ from: draft, to: paid, on: pay }";
    private const int MostTransitions = 2_000;

    /// <summary>The transitions, one for each pair of states; what names no state or stands twice is reported and left out.</summary>
    public static ImmutableArray<TransitionModel> ReadAll(SpecSession session, PlaceReader entity, ImmutableArray<string> states)
    {
        var transitions = ImmutableArray.CreateBuilder<TransitionModel>();
        var seen = new Dictionary<(string, string, string?), TransitionModel>();
        var node = entity.Node("transitions");
        foreach (var transition in (node is SpecScalar ? [node] : entity.Items("transitions")).SelectMany(item => Read(session, item, states)))
        {
            if (transitions.Count == MostTransitions)
            {
                session.Findings.Add(SpecFindings.StateMachine, transition.Location, $"A state machine has at most {MostTransitions} transitions. Make it smaller.");
                break;
            }

            if (seen.TryAdd((transition.From, transition.To, transition.On), transition))
            {
                transitions.Add(transition);
                continue;
            }

            session.Findings.Add(SpecFindings.DuplicateName, transition.Location,
                $"The transition {transition.From} -> {transition.To} stands twice; the other is in line {seen[(transition.From, transition.To, transition.On)].Location.Line}. Remove one.");
        }

        return transitions.ToImmutable();
    }

    private static IEnumerable<TransitionModel> Read(SpecSession session, SpecNode node, ImmutableArray<string> states)
    {
        switch (node)
        {
            case SpecScalar { IsNull: false } scalar when Arrow().Match(scalar.Text) is { Success: true } match:
                return Pairs(
                    session,
                    [.. Words(scalar, match.Groups["from"])],
                    Words(scalar, match.Groups["to"], separator: null).Single(),
                    states,
                    new TransitionModel("", "", scalar.Location));
            case SpecMapping mapping:
                return Structured(session, mapping, states);
            default:
                session.Report(SpecFindings.StateMachine, node, $"{node.Description} is no transition. Write it like: draft -> paid, or {Example}");
                return [];
        }
    }

    // Each word with its own place, so that of 'draft -> payd' the second is marked.
    private static IEnumerable<(string Word, SourceLocation Location)> Words(SpecScalar scalar, Group group, char? separator = ',')
    {
        var source = RuleSource.Of(scalar);
        var start = group.Index - (scalar.Text.Length - scalar.Text.TrimStart().Length);
        foreach (var part in separator is { } character ? group.Value.Split(character) : [group.Value])
        {
            var word = part.Trim();
            yield return (word, source.At(new RuleSpan(start + part.Length - part.TrimStart().Length, word.Length)));
            start += part.Length + 1;
        }
    }

    private static IEnumerable<TransitionModel> Structured(SpecSession session, SpecMapping mapping, ImmutableArray<string> states)
    {
        var reader = PlaceReader.Open(session, mapping, SpecFormat.Transition);
        foreach (var key in Ends.Where(key => reader.Node(key) is null))
        {
            reader.Missing(key);
        }

        var (from, to, on, error) = (reader.Texts("from").ToArray(), reader.Text("to"), reader.Name("on"), ErrorReader.Code(session, reader.Node("error")));
        return to is null
            ? []
            : Pairs(session, [.. from.Select(word => (word.Text, word.Location))], (to, reader.Node("to")!.Location), states, new TransitionModel("", "", mapping.Location)
            {
                On = on,
                OnLocation = on is null ? null : reader.Node("on")!.Location,
                Error = error,
                ErrorLocation = error is null ? null : reader.Node("error")!.Location,
            });
    }

    private static IEnumerable<TransitionModel> Pairs(
        SpecSession session, (string Word, SourceLocation Location)[] from, (string Word, SourceLocation Location) to, ImmutableArray<string> states, TransitionModel common)
    {
        var unknown = from.Append(to).Where(state => !states.Contains(state.Word)).ToArray();
        foreach (var (word, location) in unknown)
        {
            session.Findings.Add(SpecFindings.StateMachine, location,
                $"'{SpecScalar.Shown(word)}' is no state; states are {string.Join(", ", states.Take(30))}.{Suggestion.For(word, states)}");
        }

        foreach (var (word, location) in from.Except(unknown).Where(state => !unknown.Contains(to)))
        {
            if (word == to.Word && common.On is null)
            {
                session.Findings.Add(SpecFindings.StateMachine, location, $"The transition leads from '{word}' to '{word}', which changes nothing. Remove it, or say the operation that it allows, with 'on'.");
                continue;
            }

            yield return common with { From = word, To = to.Word };
        }
    }

    [GeneratedRegex(@"^(?<from>.+?)\s*(->|=>|→)\s*(?<to>.+)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Arrow();
}
