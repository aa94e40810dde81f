using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Schema;

namespace CodeGen.Build.UnitTests.Generation.Schema;

public sealed class DeploymentChecksTests
{
    private static readonly ColumnSchema Id = new("id", "integer", false, Identity: true);
    private static readonly FeatureSchema Notes = Schema(new TableSchema("notes", [Id]));

    [Test]
    public void A_new_table_is_the_sign_and_its_rows_are_the_loss()
    {
        var additions = SchemaAdditions.Between(FeatureSchema.Empty, Schema(new TableSchema("order", [Id])));

        Assert.That(DeploymentChecks.Sign(additions), Is.EqualTo(new DeploymentSign("to_regclass('\"order\"') IS NOT NULL", "to_regclass('\"order\"') IS NULL", "table order")));
        Assert.That(DeploymentChecks.Losses(additions), Is.EqualTo(new[] { new DeploymentLoss("\"order\"", "EXISTS (SELECT FROM \"order\")", "The table order has rows") }));
    }

    [TestCase(null, null, "title IS NOT NULL")]
    [TestCase("'-'", null, "title IS DISTINCT FROM '-'")]
    [TestCase(null, "''", "title IS DISTINCT FROM ''")]
    public void A_new_column_is_the_sign_and_what_was_written_to_it_is_the_loss(string? standard, string? fill, string written)
    {
        var after = Schema(new TableSchema("notes", [Id, new ColumnSchema("title", "text", standard is null, standard) { Fill = fill }]));

        var additions = SchemaAdditions.Between(Notes, after);

        Assert.That(DeploymentChecks.Sign(additions)?.What, Is.EqualTo("column notes.title"));
        Assert.That(DeploymentChecks.Losses(additions).Single().Condition, Is.EqualTo($"EXISTS (SELECT FROM notes WHERE {written})"));
    }

    [Test]
    public void Columns_that_are_added_to_tables_of_the_code_base_are_found()
    {
        var added = ImmutableSortedDictionary<string, ImmutableArray<ColumnSchema>>.Empty.Add("customers", [new ColumnSchema("vip", "boolean", true)]);

        var additions = SchemaAdditions.Between(Notes, Notes with { AddedColumns = added });

        Assert.That(additions.Columns.Select(column => $"{column.Table}.{column.Column.Name}"), Is.EqualTo(new[] { "customers.vip" }));
    }

    [Test]
    public void A_migration_that_only_alters_has_no_sign_and_loses_nothing()
    {
        var after = Schema(new TableSchema("notes", [Id with { Type = "bigint" }]));

        var additions = SchemaAdditions.Between(Notes, after);

        Assert.That((DeploymentChecks.Sign(additions), DeploymentChecks.Losses(additions).Length), Is.EqualTo(((DeploymentSign?)null, 0)));
    }

    private static FeatureSchema Schema(params TableSchema[] tables) => FeatureSchema.Empty with { Tables = [.. tables] };
}
