namespace CodeGen.Build.UnitTests.Context;

public sealed class RouteReadingTests
{
    [Test]
    public void Prefixes_of_groups_are_followed_through_variables_chains_and_mapping_methods()
    {
        var context = new CodeBaseUnderTest()
            .With("Program.cs", """
                using Microsoft.AspNetCore.Builder;
                using Shop;
                var builder = WebApplication.CreateBuilder(args);
                var app = builder.Build();
                var api = app.MapGroup("/api").RequireAuthorization();
                var orders = api.MapGroup("orders/");
                orders.MapGet("/", () => 1);
                orders.MapGet("{id:int}", (int id) => id);
                app.MapGroup("/admin").MapGroup(Routes.Reports).MapPost("run", () => 1);
                api.MapGroup("/notes").MapNotes();
                Customers.Map(api);
                app.Run();
                """)
            .With("Endpoints.cs", """
                using Microsoft.AspNetCore.Builder;
                using Microsoft.AspNetCore.Routing;
                namespace Shop;
                public static class Routes { public const string Reports = "reports"; }
                public static class Notes
                {
                    public static void MapNotes(this RouteGroupBuilder group)
                    {
                        group.MapGet("", () => 1);
                        var inner = group.MapGroup("{id}");
                        inner.MapDelete("/", () => 1);
                    }
                }
                public static class Customers
                {
                    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/customers", () => 1);
                }
                """)
            .Extract();

        Assert.That(context.Routes.Select(route => $"{route.Method} {route.Path}"), Is.EqualTo(new[]
        {
            "POST /admin/reports/run", "GET /api/customers", "GET /api/notes", "DELETE /api/notes/{id}", "GET /api/orders", "GET /api/orders/{id:int}",
        }));
        Assert.That(context.Facts.Single(fact => fact.Key == "api.style").Value, Is.EqualTo("minimal_api"));
    }

    [Test]
    public void Mapping_methods_that_call_each_other_end()
    {
        var context = new CodeBaseUnderTest().With("Endpoints.cs", """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Routing;
            public static class Loop
            {
                public static void A(this IEndpointRouteBuilder routes) { routes.MapGet("/a", () => 1); routes.MapGroup("x").A(); }
            }
            """).Extract();

        Assert.That(context.Routes.Select(route => route.Path), Is.EqualTo(new[] { "/a" }));
    }

    [Test]
    public void Controllers_give_their_routes_from_attributes_of_their_own_and_of_their_base()
    {
        var context = new CodeBaseUnderTest().With("Controllers.cs", """
            using Microsoft.AspNetCore.Mvc;
            namespace Shop;
            [Route("api/[controller]")]
            public abstract class ApiController : ControllerBase;
            public class OrdersController : ApiController
            {
                [HttpGet] public int List() => 1;
                [HttpGet("{id:int}")] public int Get(int id) => id;
                [HttpPost("/absolute/[action]")] public int Import() => 1;
                public int NoAction() => 1;
            }
            [Route("v1/notes")]
            public class NotesController : ControllerBase
            {
                [HttpPost, Route("add")] public int Add() => 1;
            }
            """).Extract();

        Assert.That(context.Routes.Select(route => $"{route.Method} {route.Path}"), Is.EqualTo(new[]
        {
            "POST /absolute/Import", "GET /api/Orders", "GET /api/Orders/{id:int}", "POST /v1/notes/add",
        }));
        Assert.That(context.Facts.Single(fact => fact.Key == "api.style").Value, Is.EqualTo("controllers"));
    }
}
