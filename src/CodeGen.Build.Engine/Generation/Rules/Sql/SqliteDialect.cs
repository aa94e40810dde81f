using System.Globalization;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Rules.Sql;

/// <summary>
/// CHECK constraints of SQLite. EF Core stores decimals, instants, times and uuids there as texts, which do not compare and compute as the
/// values do: rules about them are left to the application.
/// </summary>
internal sealed class SqliteDialect : SqlDialect
{
    /// <inheritdoc />
    public override bool HasDecimals => false;

    /// <inheritdoc />
    public override bool Holds(FieldModel field) =>
        field.Type is { IsList: false, Kind: TypeKind.String or TypeKind.Text or TypeKind.Int or TypeKind.Long or TypeKind.Bool or TypeKind.Date or TypeKind.Enum }
        || (field.Implied && field.Type.Kind == TypeKind.Entity);

    /// <inheritdoc />
    public override SqlText? Constant(object value) => value switch
    {
        string text => text.Contains('\0', StringComparison.Ordinal) ? null : Text(text),
        bool truth => new SqlText(truth ? "1" : "0", true, false),
        long number => new SqlText(number.ToString(CultureInfo.InvariantCulture), number >= 0, false),
        DateOnly day => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <inheritdoc />
    public override SqlText Wide(SqlText number) => number;

    /// <inheritdoc />
    public override SqlText? Difference(RuleTypeKind kind, SqlText left, SqlText right) => null;

    /// <inheritdoc />
    public override SqlText Extreme(bool largest, IReadOnlyList<SqlText> values) =>
        new($"{(largest ? "max" : "min")}({string.Join(", ", values.Select(value => value.Text))})", true, values.Any(value => value.Nullable));
}
