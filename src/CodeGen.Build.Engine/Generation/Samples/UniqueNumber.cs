using System.Globalization;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Numbers that differ at each use, for unique fields in generated tests.</summary>
internal static class UniqueNumber
{
    private const long Plenty = 1_000_000;

    /// <summary>A C# expression whose values the field accepts; null when its limits leave too few.</summary>
    public static string? Find(FieldModel field)
    {
        if (IsWide(field))
        {
            return "Random.Shared.Next(1, int.MaxValue)";
        }

        var (first, last, unit) = Range(field);
        var number = string.Create(CultureInfo.InvariantCulture, $"UniqueNumbers.Between({first}, {last})");
        return last - first + 1 < UniqueText.Needed ? null
            : field.Type.Kind == TypeKind.Int ? $"(int){number}"
            : unit == 1 ? number
            : string.Create(CultureInfo.InvariantCulture, $"{number} / {unit}m");
    }

    /// <summary>One of the values of <see cref="Find"/>.</summary>
    public static decimal Example(FieldModel field) => IsWide(field) ? Plenty : Range(field) is var (first, _, unit) ? (decimal)first / unit : 0;

    /// <summary>Whether the values of an expression come from the shared class <c>UniqueNumbers</c> of tests.</summary>
    public static bool NeedsUniqueNumbers(string expression) => expression.Contains("UniqueNumbers.", StringComparison.Ordinal);

    private static bool IsWide(FieldModel field) => field is { Type.Kind: TypeKind.Int or TypeKind.Long, Min: null or <= 1, Max: null or >= int.MaxValue };

    // The numbers that the field may have, counted in its smallest steps.
    private static (long First, long Last, long Unit) Range(FieldModel field)
    {
        var isWhole = field.Type.Kind is TypeKind.Int or TypeKind.Long;
        var unit = (long)Math.Pow(10, isWhole ? 0 : Math.Min(NumericSize.Scale(field), 4));
        var most = field.Type.Kind switch
        {
            TypeKind.Int => int.MaxValue,
            TypeKind.Long => long.MaxValue / 2,
            _ => (long)Math.Min((decimal)Math.Pow(10, Math.Min(NumericSize.Precision(field), 17) - NumericSize.Scale(field)) * unit, long.MaxValue / 2) - 1,
        };
        var last = field.Max is { } max ? (long)Math.Min(Math.Floor(Math.Min(max, most / unit) * unit), most) : most;
        var first = field.Min is { } min ? (long)Math.Ceiling(Math.Max(min, -most / unit) * unit) : last >= unit + UniqueText.Needed ? unit : last - Plenty;
        return (first, Math.Min(last, first + Plenty), unit);
    }
}
