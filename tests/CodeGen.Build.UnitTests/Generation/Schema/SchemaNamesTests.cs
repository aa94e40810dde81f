using System.Text;
using CodeGen.Build.Engine.Generation.Schema;

namespace CodeGen.Build.UnitTests.Generation.Schema;

public sealed class SchemaNamesTests
{
    private static readonly string Long = new('x', 60);

    [Test]
    public void Index_names_its_table_and_columns() =>
        Assert.That(SchemaNames.Index("orders", "status", "placed_at"), Is.EqualTo("ix_orders_status_placed_at"));

    [Test]
    public void A_long_name_is_cut_to_what_PostgreSQL_keeps_and_stays_different()
    {
        var first = SchemaNames.Unique(Long, "ä1");
        var second = SchemaNames.Unique(Long, "ä2");

        Assert.That(Encoding.UTF8.GetByteCount(first), Is.LessThanOrEqualTo(63));
        Assert.That(first, Is.Not.EqualTo(second));
    }

    [TestCase("orders", "orders")]
    [TestCase("order", "\"order\"")]
    [TestCase("Orders", "\"Orders\"")]
    [TestCase("größe", "\"größe\"")]
    [TestCase("a\"b", "\"a\"\"b\"")]
    [TestCase("1st", "\"1st\"")]
    public void An_identifier_is_quoted_where_it_would_be_read_otherwise(string name, string expected) =>
        Assert.That(SqlIdentifier.Quote(name), Is.EqualTo(expected));
}
