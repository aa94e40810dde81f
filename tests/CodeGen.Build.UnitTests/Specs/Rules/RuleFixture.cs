using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.UnitTests.Specs.Rules;

/// <summary>A shop whose orders the tests' rules speak of.</summary>
internal static class RuleFixture
{
    private const string Entities = """
        entities:
          - name: Customer
            key: uuid
            fields:
              name: { type: string, max_length: 40 }
              status: enum[bronze, silver, gold]
              credit: money?
              born_on: date?
          - name: Product
            fields:
              price: { type: money, min: 0, max: 1000 }
          - name: Order
            fields:
              number: { type: string, max_length: 32 }
              status: enum[draft, paid, on-hold, in progress, cancelled]
              previous_status: enum[draft, paid, on-hold, in progress, cancelled]?
              paid: bool
              gift: bool?
              quantity: { type: int, min: 1, max: 100 }
              weight: int
              points: long
              total: { type: money, min: 0, max: 100000 }
              discount: { type: decimal, precision: 28, scale: 10, required: false }
              huge: { type: decimal, precision: 28, scale: 0 }
              placed_at: timestamp
              shipped_at: timestamp?
              due_on: date
              opens: time
              closes: time
              reference: uuid?
              note: text?
              tags: string[]
              extra: json?
              unit-price: money
            relationships:
              - { kind: many_to_one, entity: Customer }
              - { kind: many_to_one, entity: Customer, name: payer, required: false }
              - { kind: many_to_one, entity: Warehouse, required: false }
              - { kind: one_to_many, entity: OrderLine, owned: true }
            concurrency: optimistic
          - name: OrderLine
            fields:
              amount: { type: money, min: 0, max: 100000 }
              quantity: { type: int, min: 1, max: 100 }
              taxable: bool
              rebate: money?
              starts_at: timestamp
              ends_at: timestamp
            relationships:
              - { kind: many_to_one, entity: Product, required: false }
          - name: Payment
            fields: { amount: money }
            relationships: [{ kind: many_to_one, entity: Order }]
        """;

    private const string OfProject = "      - { kind: many_to_one, entity: Warehouse, required: false }\n";

    private static readonly Lazy<FeatureModel> Model = new(() => SpecBuilder.ReadBody(Entities).Feature());

    /// <summary>The feature.</summary>
    public static FeatureModel Feature => Model.Value;

    /// <summary>The same without what only the project has.</summary>
    public static FeatureModel FeatureWithoutProject => SpecBuilder.ReadBody(Entities.Replace(OfProject, "", StringComparison.Ordinal)).Feature();

    /// <summary>The entities.</summary>
    public static RuleCatalog Catalog { get; } = RuleCatalog.Of(Feature);

    /// <summary>The entity that rules are bound to.</summary>
    public static RuleEntity Order => Catalog.Find("Order")!;

    /// <summary>Binds a rule of an order.</summary>
    public static RuleBinding Bind(string text) => RuleBinder.Bind(Catalog, Order, RuleParser.Parse(text));

    /// <summary>The condition of a rule of an order that has nothing wrong with it.</summary>
    public static BoundExpression Bound(string text)
    {
        var binding = Bind(text);
        return binding.Expression ?? throw new AssertionException(string.Join('\n', binding.Problems.Select(problem => problem.Message)));
    }
}
