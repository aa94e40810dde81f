using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Rules.Syntax;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Reads texts and bare words by the type of what they stand beside.</summary>
/// <param name="scope">What is known.</param>
internal sealed class LiteralBinder(BindingScope scope)
{
    private const int MostWords = 30;

    /// <summary>A text in quotes: a word of the enum, a day, an instant … beside such a value, else a text.</summary>
    public BoundExpression Text(string value, RuleSpan span, RuleType? expected)
    {
        switch (expected)
        {
            case { Kind: RuleTypeKind.Enum, Words: var words }:
                return words.Contains(value) ? new BoundConstant(value, expected, span) : NoWord(value, span, words, []);
            case { Kind: var kind } when RuleLiterals.IsQuoted(kind):
                return RuleLiterals.Parse(kind, value) is { } parsed
                    ? new BoundConstant(parsed, expected, span)
                    : scope.Report(RuleFindings.Literal, span, $"'{SpecScalar.Shown(value)}' is not {expected}. Write it like {RuleLiterals.Example(kind)}.");
            default:
                return new BoundConstant(value, RuleType.Text, span);
        }
    }

    /// <summary>Reports that a word is none of the enum's.</summary>
    public BoundInvalid NoWord(string word, RuleSpan span, ImmutableArray<string> words, IEnumerable<string> others)
    {
        string[] members = [.. others];
        var unquoted = words.FirstOrDefault(known => known.Length > word.Length && known.StartsWith(word, StringComparison.Ordinal) && known[word.Length] is ' ' or '-' or '.');
        return scope.Report(RuleFindings.EnumWord, span,
            $"'{SpecScalar.Shown(word)}' is no word of the enum{(members.Length == 0 ? "" : $" and no member of {scope.Entity.Name}")}."
            + (unquoted is null ? Suggestion.For(word, Suggestion.Nearest(word, words) is { } nearest ? [nearest] : members) : $" A word with blanks or signs stands in quotes: '{unquoted}'.")
            + $" The words are: {string.Join(", ", words.Take(MostWords))}.");
    }

    /// <summary>A number of a list's word; null when it is none.</summary>
    public static BoundConstant? Number(string text, RuleSpan span)
    {
        var negative = text.StartsWith('-');
        if (!RuleParser.TryNumber(negative ? text[1..].TrimStart() : text, out var value))
        {
            return null;
        }

        value = negative ? -value : value;
        return value.Scale == 0 && value is >= long.MinValue and <= long.MaxValue
            ? new BoundConstant((long)value, RuleType.Integer, span)
            : new BoundConstant(value, RuleType.Decimal, span);
    }
}
