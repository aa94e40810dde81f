using CodeGen.Build.Engine.Naming;

namespace CodeGen.Build.UnitTests.Naming;

public sealed class NamesTests
{
    [TestCase("order_line", "OrderLine")]
    [TestCase("order-line", "OrderLine")]
    [TestCase("orderLine", "OrderLine")]
    [TestCase("OrderLine", "OrderLine")]
    [TestCase("INVALID_TIER", "InvalidTier")]
    [TestCase("OrderDTO", "OrderDTO")]
    [TestCase("2fa_code", "_2faCode")]
    [TestCase("address_line_2", "AddressLine2")]
    [TestCase("größe", "Größe")]
    [TestCase("in progress", "InProgress")]
    [TestCase("a.b;c\"d", "ABCD")]
    [TestCase("---", "_")]
    [TestCase("", "_")]
    public void Pascal_reads_every_style_and_gives_an_identifier(string name, string expected)
    {
        var pascal = Names.Pascal(name);

        Assert.That(pascal, Is.EqualTo(expected));
        Assert.That(pascal, Does.Match(@"^[\p{L}_][\p{L}\p{Nd}_]*$"));
    }

    [TestCase("OrderLine", "orderLine")]
    [TestCase("HTTPServer", "httpServer")]
    [TestCase("order_line", "orderLine")]
    [TestCase("2fa", "_2fa")]
    public void Camel_lowers_the_first_word(string name, string expected) =>
        Assert.That(Names.Camel(name), Is.EqualTo(expected));

    [TestCase("OrderLine", "order_line", "order-line")]
    [TestCase("HTTPServer", "http_server", "http-server")]
    [TestCase("order-line", "order_line", "order-line")]
    public void Snake_and_kebab_join_small_words(string name, string snake, string kebab)
    {
        Assert.That(Names.Snake(name), Is.EqualTo(snake));
        Assert.That(Names.Kebab(name), Is.EqualTo(kebab));
    }

    [TestCase("class", "@class")]
    [TestCase("Event", "@event")]
    [TestCase("await", "@await")]
    [TestCase("order_id", "orderId")]
    [TestCase("value", "value")]
    public void ParameterName_escapes_keywords(string name, string expected) =>
        Assert.That(Names.ParameterName(name), Is.EqualTo(expected));

    [TestCase("note", "Note", "NoteValue")]
    [TestCase("to_string", "Order", "ToStringValue")]
    [TestCase("order_request", "Order", "OrderRequestValue")]
    [TestCase("order-requested", "Order", "OrderRequested")]
    [TestCase("clone", "Order", "CloneValue")]
    [TestCase("equality-contract", "Order", "EqualityContractValue")]
    [TestCase("number", "Order", "Number")]
    public void PropertyName_avoids_the_name_of_the_type_and_members_of_object_and_of_records(string name, string type, string expected) =>
        Assert.That(Names.PropertyName(name, type), Is.EqualTo(expected));

    [TestCase("person", "people")]
    [TestCase("SalesPerson", "SalesPeople")]
    [TestCase("child", "children")]
    [TestCase("man", "men")]
    [TestCase("salesman", "salesmen")]
    [TestCase("human", "humans")]
    [TestCase("Category", "Categories")]
    [TestCase("box", "boxes")]
    [TestCase("bus", "buses")]
    [TestCase("analysis", "analyses")]
    [TestCase("series", "series")]
    [TestCase("status", "statuses")]
    [TestCase("address", "addresses")]
    [TestCase("leaf", "leaves")]
    [TestCase("photo", "photos")]
    [TestCase("hero", "heroes")]
    [TestCase("batch", "batches")]
    [TestCase("dish", "dishes")]
    [TestCase("day", "days")]
    [TestCase("order_line", "order_lines")]
    [TestCase("OrderLine", "OrderLines")]
    [TestCase("order-line", "order-lines")]
    [TestCase("house", "houses")]
    [TestCase("warehouse", "warehouses")]
    [TestCase("course", "courses")]
    [TestCase("license", "licenses")]
    [TestCase("expense", "expenses")]
    [TestCase("response", "responses")]
    [TestCase("database", "databases")]
    [TestCase("purchase", "purchases")]
    [TestCase("size", "sizes")]
    [TestCase("cache", "caches")]
    [TestCase("movie", "movies")]
    [TestCase("tie", "ties")]
    [TestCase("shoe", "shoes")]
    [TestCase("wave", "waves")]
    [TestCase("quiz", "quizzes")]
    [TestCase("alias", "aliases")]
    [TestCase("lens", "lenses")]
    [TestCase("class", "classes")]
    [TestCase("invoice", "invoices")]
    [TestCase("matrix", "matrices")]
    [TestCase("index", "indexes")]
    [TestCase("criterion", "criteria")]
    [TestCase("news", "news")]
    [TestCase("tax", "taxes")]
    [TestCase("loan", "loans")]
    [TestCase("member", "members")]
    [TestCase("specimen", "specimens")]
    [TestCase("appointment", "appointments")]
    [TestCase("cause", "causes")]
    [TestCase("bonus", "bonuses")]
    [TestCase("visa", "visas")]
    [TestCase("company", "companies")]
    [TestCase("key", "keys")]
    [TestCase("API", "APIs")]
    [TestCase("employee", "employees")]
    [TestCase("note2", "note2s")]
    [TestCase("datum", "data")]
    [TestCase("Person", "People")]
    [TestCase("sales-person", "sales-people")]
    [TestCase("grandChild", "grandChildren")]
    [TestCase("sheep", "sheep")]
    [TestCase("species", "species")]
    [TestCase("Status", "Statuses")]
    [TestCase("2fa_token", "2fa_tokens")]
    public void Plural_and_Singular_are_each_other_s_opposite(string singular, string plural)
    {
        Assert.That(Names.Plural(singular), Is.EqualTo(plural));
        Assert.That(Names.Singular(plural), Is.EqualTo(singular));
        Assert.That(Names.Plural(plural), Is.EqualTo(plural), "a plural stays");
        Assert.That(Names.Singular(singular), Is.EqualTo(singular), "a singular stays");
    }
}
