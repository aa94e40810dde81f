using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.UnitTests.Specs;

namespace CodeGen.Build.UnitTests.Generation;

public sealed class ContextFitTests
{
    private const string OrderFile = "Shop/Entities/Order.cs";

    private static readonly ProjectContext Shop = new()
    {
        Root = "/shop",
        Project = "Shop/Shop.csproj",
        ProjectDirectory = "Shop",
        RootNamespace = "Shop",
        Entities =
        [
            new ExistingEntity
            {
                Name = "Order", Namespace = "Shop.Entities", File = OrderFile, DbContext = "ShopDbContext", Table = "orders",
                KeyProperty = "Id", KeyColumn = "id", KeyClrType = "int", KeyKind = TypeKind.Int,
            },
        ],
        Routes = [new ExistingRoute("GET", "/api/orders/{key}", new Evidence("Shop/Program.cs", 12))],
        AuthorizationPolicies = ["billing"],
    };

    [TestCase("entities: [{ name: Guid, fields: { a: int } }]", "entity-name-taken 3:20")]
    [TestCase("entities: [{ name: Shop, fields: { a: int } }]", "entity-name-taken 3:20")]
    [TestCase("entities: [{ name: Invoice, fields: { page: int }, operations: [list], filters: [page] }]", "filter-name-taken 3:82")]
    [TestCase("entities: [{ name: Invoice, fields: { a: int }, relationships: [{ kind: many_to_one, entity: Custmer }] }]", "unknown-entity 3:94")]
    [TestCase("entities: [{ name: Order, fields: { a: int }, table: purchases }]", "entity-exists 3:20")]
    [TestCase("entities: [{ name: Purchase, fields: { a: int }, table: ORDERS }]", "entity-exists 3:20")]
    [TestCase("api_contract: { GET /api/Orders/{id}: {} }", "route-exists 3:17")]
    [TestCase("schema_changes: [{ Alter column: orders.total (decimal) }]", "unsupported-schema-change 3:20")]
    [TestCase("schema_changes: [{ Add column: invoices.rank (int) }]", "unmapped-table 3:20")]
    [TestCase("api_contract: { POST /api/a: { security: policy:audit } }", "unknown-policy 3:42")]
    public void What_the_code_base_cannot_have_beside_it_is_said_at_its_place(string body, string expected)
    {
        var findings = ContextFit.Check(Input(body));

        Assert.That(findings.Select(finding => $"{finding.Descriptor.Kind} {finding.Location!.Line}:{finding.Location.Column}"), Is.EqualTo(new[] { expected }));
    }

    [TestCase("entities: [{ name: Invoice, fields: { page: int }, operations: [read], filters: [page] }]")]
    [TestCase("entities: [{ name: Invoice, fields: { a: int }, relationships: [{ kind: many_to_one, entity: Order }], operations: [create, list] }]")]
    [TestCase("api_contract: { POST /api/orders/{id}: { security: policy:billing } }")]
    [TestCase("schema_changes: [{ Add table: notes (note text) }]")]
    public void What_fits_is_left_alone(string body) => Assert.That(ContextFit.Check(Input(body)), Is.Empty);

    [Test]
    public void What_an_approval_of_the_feature_brought_is_no_conflict()
    {
        var input = Input("entities: [{ name: Order, fields: { a: int } }]") with { OwnFiles = [OrderFile] };

        Assert.That(ContextFit.Check(input), Is.Empty);
    }

    [Test]
    public void An_unknown_entity_is_answered_with_the_known_ones()
    {
        var finding = ContextFit.Check(Input("entities: [{ name: Invoice, fields: { a: int }, relationships: [{ kind: many_to_one, entity: Custmer }] }]")).Single();

        Assert.That(finding.Message, Does.Contain("Known entities: Invoice, Order."));
    }

    private static GenerationInput Input(string body) => new()
    {
        Model = SpecBuilder.ReadBody(body + "\n").Feature(),
        Context = Shop,
        Renderer = new TemplateRenderer(new TemplateSet(Path.Combine(AppContext.BaseDirectory, "templates", "aspnetcore-efcore"), null)),
        TemplateSet = "templates",
        MigrationNumber = 1,
    };
}
