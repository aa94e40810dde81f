using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.UnitTests.Specs;

namespace CodeGen.Build.UnitTests.Generation;

public sealed class FeatureClassNameTests
{
    private static readonly ProjectContext Shop = new()
    {
        Root = "/shop",
        Project = "Shop.csproj",
        ProjectDirectory = "",
        RootNamespace = "Acme.Shop",
        ImportedTypes = ["System.Threading.Tasks.Task", "System.IO.Path", "NUnit.Framework.TestAttribute", "Acme.Shop.Entities.Invoice"],
    };

    [TestCase("order_management", "OrderManagement")]
    [TestCase("system", "Systems")]
    [TestCase("common", "Commons")]
    [TestCase("shop", "Shops")]
    [TestCase("acme", "Acmes")]
    [TestCase("task", "Tasks")]
    [TestCase("test", "Tests")]
    [TestCase("path", "Paths")]
    [TestCase("paging", "Pagings")]
    [TestCase("order", "Orders")]
    [TestCase("series", "SeriesArea")]
    [TestCase("invoice", "Invoice")]
    public void A_name_that_would_hide_a_type_or_is_an_entity_becomes_another(string feature, string expected)
    {
        var model = SpecBuilder.Read($"feature: {feature}\nentities: [{{ name: Order, fields: {{ a: int }} }}, {{ name: Series, fields: {{ a: int }} }}]\n").Feature();

        Assert.That(FeatureClassName.Of(Shop, model), Is.EqualTo(expected));
    }
}
