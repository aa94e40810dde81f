using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Patterns;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Limits of fields that exclude each other, cannot be, or do not belong to the field's type.</summary>
internal sealed class LimitsAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var field in context.Model.AllFields())
        {
            foreach (var problem in Problems(field))
            {
                context.Report(SpecFindings.Limits, field.Location, $"The field '{field.Name}' {problem}");
            }
        }

        foreach (var change in context.Model.SchemaChanges.Where(change => change is { Name: not null, Type: not null }))
        {
            var column = new FieldModel { Name = change.Name!, Type = change.Type!, MaxLength = change.MaxLength, Precision = change.Precision, Scale = change.Scale, Location = change.Location };
            foreach (var problem in Problems(column))
            {
                context.Report(SpecFindings.Limits, change.Location, $"The column '{change.Table}.{change.Name}' {problem}");
            }
        }

        foreach (var field in context.Model.Entities.SelectMany(entity => entity.Fields).Where(field => field.Unique))
        {
            if (field.Type.IsList || field.Type.Kind is TypeKind.Json or TypeKind.Bytes)
            {
                context.Report(SpecFindings.Limits, field.Location, $"The field '{field.Name}' is unique, and values of the type {SpecTypes.Write(field.Type)} cannot be compared. Remove 'unique'.");
            }
        }
    }

    private static IEnumerable<string> Problems(FieldModel field)
    {
        var type = SpecTypes.Write(field.Type);
        var number = !field.Type.IsList && field.Type.Kind is TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Money;
        var text = !field.Type.IsList && field.Type.Kind is TypeKind.String or TypeKind.Text;
        var exact = !field.Type.IsList && field.Type.Kind is TypeKind.Decimal or TypeKind.Money;
        foreach (var (key, _, fits, kinds) in Limits(field, number, text, exact).Where(limit => limit.Given && !limit.Fits))
        {
            yield return $"is of the type {type}, which has no '{key}'; only {kinds} have it. Remove it or change the type.";
        }

        if (field.Min > field.Max)
        {
            yield return $"has min {field.Min} and max {field.Max}: no value would be allowed. Exchange or change them.";
        }

        if (field.MinLength > field.MaxLength)
        {
            yield return $"has min_length {field.MinLength} and max_length {field.MaxLength}: no text would be allowed. Exchange or change them.";
        }

        if (field is { Format: { } format, MaxLength: null } && field.MinLength > format.MaxLength)
        {
            yield return $"has min_length {field.MinLength}, and the format {format.Word} has at most {format.MaxLength} characters: no text would be allowed. Change min_length, or write max_length too.";
        }

        if (field.MaxLength < 1)
        {
            yield return $"has the length {field.MaxLength}: no text would be allowed. Write a length of 1 or more, or none.";
        }

        foreach (var problem in NumberProblems(field, exact).Concat(PatternProblems(field)))
        {
            yield return problem;
        }
    }

    private static ImmutableArray<(string Key, bool Given, bool Fits, string Kinds)> Limits(FieldModel field, bool number, bool text, bool exact) =>
    [
        ("min", field.Min is not null, number, "int, long, decimal and money"),
        ("max", field.Max is not null, number, "int, long, decimal and money"),
        ("min_length", field.MinLength is not null, text, "string and text"),
        ("max_length", field.MaxLength is not null, text, "string and text"),
        ("pattern", field.Pattern is not null, text, "string and text"),
        ("format", field.Format is not null, text, "string and text"),
        ("precision", field.Precision is not null, exact, "decimal and money"),
        ("scale", field.Scale is not null, exact, "decimal and money"),
    ];

    private static IEnumerable<string> NumberProblems(FieldModel field, bool exact)
    {
        var (smallest, largest) = field.Type.Kind switch
        {
            TypeKind.Int => ((decimal)int.MinValue, (decimal)int.MaxValue),
            TypeKind.Long => (long.MinValue, long.MaxValue),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        foreach (var limit in new[] { field.Min, field.Max }.OfType<decimal>())
        {
            if (limit < smallest || limit > largest)
            {
                yield return $"has the limit {limit}, which {SpecTypes.Write(field.Type)} cannot hold. Change the limit or the type.";
            }
            else if (field.Type.Kind is TypeKind.Int or TypeKind.Long && limit != decimal.Truncate(limit))
            {
                yield return $"has the limit {limit}, and {SpecTypes.Write(field.Type)} holds whole numbers. Write a whole number.";
            }
        }

        if (!exact)
        {
            yield break;
        }

        var (precision, scale) = ExactNumbers.Digits(field);
        if (scale > precision || precision < 1 || precision > ExactNumbers.MostDigits)
        {
            yield return $"has {precision} digits, {scale} of them behind the point; at most {ExactNumbers.MostDigits} digits are possible, and never more behind the point than in all. Change precision or scale.";
            yield break;
        }

        foreach (var limit in new[] { field.Min, field.Max }.OfType<decimal>().Where(limit => Math.Abs(limit) > ExactNumbers.Largest(field)))
        {
            yield return $"has the limit {limit}, which {precision} digits, {scale} of them behind the point, cannot hold: at most {ExactNumbers.Largest(field)}. Change the limit or the precision.";
        }
    }

    private static IEnumerable<string> PatternProblems(FieldModel field)
    {
        if (field.Pattern is null)
        {
            yield break;
        }

        if (field.Pattern.Length > SpecLimits.PatternLength)
        {
            yield return $"has a pattern of {field.Pattern.Length} characters; at most {SpecLimits.PatternLength} are read.";
        }
        else if (FieldPatterns.Problem(field.Pattern) is { } error)
        {
            yield return $"has a pattern that is no regular expression: {error} Correct it; single quotes keep backslashes.";
        }
        else if (PatternParser.Parse(field.Pattern) is { } node)
        {
            var (fewest, most) = PatternLengths.Of(node);
            if (fewest > field.MaxLength)
            {
                yield return $"has max_length {field.MaxLength}, and its pattern demands at least {fewest} characters: no text would be allowed. Change one of them.";
            }
            else if (most < field.MinLength)
            {
                yield return $"has min_length {field.MinLength}, and its pattern allows at most {most} characters: no text would be allowed. Change one of them.";
            }
        }
    }
}
