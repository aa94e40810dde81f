using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Storefront.Authentication;
using Storefront.Data;
using Storefront.Entities;

namespace Storefront.Endpoints;

public static class ProductEndpoints
{
    private const int ListLimit = 100;

    public static IEndpointRouteBuilder MapProductEndpoints(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/products").WithTags("Products");
        group.MapGet("/", ListAsync);
        group.MapGet("/{id:int}", GetAsync);
        group.MapPost("/", CreateAsync).RequireAuthorization(Policies.Catalog);
        group.MapDelete("/{id:int}", WithdrawAsync).RequireAuthorization(Policies.Catalog);
        return app;
    }

    private static async Task<Ok<ProductResponse[]>> ListAsync(
        ShopDbContext db, int? categoryId, CancellationToken cancellationToken)
    {
        var products = await db.Products
            .AsNoTracking()
            .Where(p => p.IsActive && (categoryId == null || p.CategoryId == categoryId))
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Take(ListLimit)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(products.Select(ProductResponse.From).ToArray());
    }

    private static async Task<Results<Ok<ProductResponse>, NotFound>> GetAsync(
        int id, ShopDbContext db, CancellationToken cancellationToken)
    {
        var product = await db.Products.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id && p.IsActive, cancellationToken);
        return product is null ? TypedResults.NotFound() : TypedResults.Ok(ProductResponse.From(product));
    }

    private static async Task<Results<Created<ProductResponse>, ValidationProblem, ProblemHttpResult>> CreateAsync(
        ProductRequest request, ShopDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Categories.AnyAsync(c => c.Id == request.CategoryId, cancellationToken))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                [nameof(request.CategoryId)] = ["There is no such category."],
            });
        }

        var product = new Product
        {
            Sku = request.Sku,
            Name = request.Name,
            Price = request.Price,
            CategoryId = request.CategoryId,
        };
        db.Products.Add(product);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (UniqueViolation.IsCauseOf(exception))
        {
            return TypedResults.Problem("Another product has this SKU.", statusCode: StatusCodes.Status409Conflict);
        }

        return TypedResults.Created($"/api/products/{product.Id}", ProductResponse.From(product));
    }

    private static async Task<Results<NoContent, NotFound>> WithdrawAsync(
        int id, ShopDbContext db, CancellationToken cancellationToken)
    {
        var product = await db.Products.SingleOrDefaultAsync(p => p.Id == id && p.IsActive, cancellationToken);
        if (product is null)
        {
            return TypedResults.NotFound();
        }

        product.IsActive = false;
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
