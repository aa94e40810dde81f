using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CodeGen.Build.Engine.Generation.Modules;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Cases;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Unit tests of the methods of rules: each side of each comparison, what refuses first.</summary>
internal sealed class RuleCases
{
    private const int MostCases = 24;
    private const int LongestName = 120;

    private static readonly (string Sign, string Words)[] Signs =
    [
        ("==", " is "), ("!=", " is not "), ("<=", " at most "), (">=", " at least "), ("<", " below "), (">", " above "),
        ("*", " times "), ("+", " plus "), ("-", " minus "), ("/", " by "), ("''", " empty "),
    ];

    private readonly SampleRows _samples;
    private readonly RowSolver _solver;
    private readonly DecisionCases _cases;
    private readonly RuleCaseCode _code;

    /// <summary>Makes tests for a feature.</summary>
    /// <param name="catalog">What rules can read.</param>
    /// <param name="entities">How code reads it.</param>
    /// <param name="samples">The rows of tests.</param>
    public RuleCases(RuleCatalog catalog, RuleEntities entities, SampleRows samples)
    {
        _samples = samples;
        _solver = new RowSolver(catalog, SampleTime.Now);
        _cases = new DecisionCases(_solver, SampleTime.Now);
        _code = new RuleCaseCode(entities);
    }

    /// <summary>The tests of an entity's rules.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="owner">The entity inside which it is written; null when it has operations of its own.</param>
    public ImmutableArray<RuleCaseView> Of(EntityView entity, EntityView? owner)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var start = Start(entity, owner);
        return [.. entity.Rules.Where(rule => rule.Method is { IsProperty: false }).SelectMany(rule => Of(rule, entity, owner, start, names))];
    }

    private RuleRow Start(EntityView entity, EntityView? owner)
    {
        if (owner is null)
        {
            return _samples.Of(entity);
        }

        var row = _samples.Of(owner);
        var child = owner.Children.First(candidate => candidate.Entity.Name == entity.Name);
        var reference = _samples.OwnerReference(entity, owner);
        var item = row.Rows(child.Name).FirstOrDefault() ?? _samples.Natural(entity);
        return reference is null ? item : item.With(reference, row);
    }

    private IEnumerable<RuleCaseView> Of(RuleView rule, EntityView entity, EntityView? owner, RuleRow start, HashSet<string> names)
    {
        var told = Told(rule.Model);
        var refusing = rule.Model.Require is null;
        return Rows(rule.Model, start).Take(MostCases)
            .Select(found => (found.Situation, found.Row, Told: RuleInterpreter.Holds(told, found.Row, SampleTime.Now)))
            .OrderBy(found => found.Told == refusing ? 0 : 1)
            .Select(found => _code.Write(rule, entity, owner, told, found.Row) is { } code
                ? new RuleCaseView(Name(rule, found.Situation, found.Told, names), code.Statements, code.Call, found.Told ? "True" : "False", rule.Origin)
                : null)
            .OfType<RuleCaseView>();
    }

    // What the method tells: of a requiring rule whether it holds, of another one whether it applies.
    private static BoundExpression Told(RuleModel rule) => rule.Require is not null ? SampleRule.Condition(rule)! : rule.WhenExpression!;

    private IEnumerable<(string Situation, RuleRow Row)> Rows(RuleModel rule, RuleRow start)
    {
        var (when, required) = (rule.WhenExpression, rule.RequireExpression);
        var cases = Enumerable.Empty<DecisionCase>();
        if (when is not null)
        {
            cases = _cases.Of(when, rule.When!, required is null ? start : _solver.Solve(start, new RowGoal(required, false)) ?? start);
        }

        if (required is not null)
        {
            cases = cases.Concat(_cases.Of(required, rule.Require!, when is null ? start : _solver.Solve(start, new RowGoal(when, true)) ?? start));
        }

        return cases.Select(found => (found.Situation, found.Row)).DistinctBy(found => found.Row.ToString());
    }

    private static string Name(RuleView rule, string situation, bool told, HashSet<string> names)
    {
        var name = new StringBuilder(FieldViewFactory.TestWords(rule.TestWords))
            .Append(rule.Model.Require is null ? (told ? "_applies" : "_does_not_apply") : (told ? "_holds" : "_is_violated"))
            .Append("_when_").Append(Words(situation)).ToString();
        name = name.Length > LongestName ? name[..LongestName].TrimEnd('_') : name;
        var unused = name;
        for (var number = 2; !names.Add(unused); number++)
        {
            unused = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        }

        return unused;
    }

    private static string Words(string situation)
    {
        var spelled = Signs.Aggregate(situation, (text, sign) => text.Replace(sign.Sign, sign.Words, StringComparison.Ordinal));
        return string.Join('_', new string([.. spelled.Select(character => char.IsAsciiLetterOrDigit(character) ? character : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
