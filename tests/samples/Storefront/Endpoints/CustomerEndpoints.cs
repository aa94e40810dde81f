using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Storefront.Authentication;
using Storefront.Data;
using Storefront.Entities;

namespace Storefront.Endpoints;

public static class CustomerEndpoints
{
    private const int ListLimit = 100;

    public static IEndpointRouteBuilder MapCustomerEndpoints(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/customers").WithTags("Customers").RequireAuthorization();
        group.MapGet("/", ListAsync);
        group.MapGet("/{id:int}", GetAsync);
        group.MapPost("/", CreateAsync);
        group.MapPut("/{id:int}", UpdateAsync);
        group.MapGet("/{id:int}/subscription", GetSubscriptionAsync).RequireAuthorization(Policies.Billing);
        return app;
    }

    private static async Task<Ok<CustomerResponse[]>> ListAsync(
        ShopDbContext db, string? email, CancellationToken cancellationToken)
    {
        var customers = await db.Customers
            .AsNoTracking()
            .Where(c => email == null || c.Email == email)
            .OrderBy(c => c.FullName).ThenBy(c => c.Id)
            .Take(ListLimit)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(customers.Select(CustomerResponse.From).ToArray());
    }

    private static async Task<Results<Ok<CustomerResponse>, NotFound>> GetAsync(
        int id, ShopDbContext db, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        return customer is null ? TypedResults.NotFound() : TypedResults.Ok(CustomerResponse.From(customer));
    }

    private static async Task<Results<Created<CustomerResponse>, ProblemHttpResult>> CreateAsync(
        CustomerRequest request, ShopDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        var customer = new Customer
        {
            Email = request.Email,
            FullName = request.FullName,
            Phone = request.Phone,
            CreatedAt = time.GetUtcNow(),
        };
        db.Customers.Add(customer);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (UniqueViolation.IsCauseOf(exception))
        {
            return EmailTaken();
        }

        return TypedResults.Created($"/api/customers/{customer.Id}", CustomerResponse.From(customer));
    }

    private static async Task<Results<Ok<CustomerResponse>, NotFound, ProblemHttpResult>> UpdateAsync(
        int id, CustomerRequest request, ShopDbContext db, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
        {
            return TypedResults.NotFound();
        }

        customer.Email = request.Email;
        customer.FullName = request.FullName;
        customer.Phone = request.Phone;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (UniqueViolation.IsCauseOf(exception))
        {
            return EmailTaken();
        }

        return TypedResults.Ok(CustomerResponse.From(customer));
    }

    private static async Task<Results<Ok<SubscriptionResponse>, NotFound>> GetSubscriptionAsync(
        int id, ShopDbContext db, CancellationToken cancellationToken)
    {
        var subscription = await db.Subscriptions
            .AsNoTracking()
            .Where(s => s.UserId == id && s.EndsAt == null)
            .OrderByDescending(s => s.StartedAt)
            .Select(s => new SubscriptionResponse(s.Id, s.Tier, s.StartedAt))
            .FirstOrDefaultAsync(cancellationToken);
        return subscription is null ? TypedResults.NotFound() : TypedResults.Ok(subscription);
    }

    private static ProblemHttpResult EmailTaken() =>
        TypedResults.Problem("Another customer has this e-mail address.", statusCode: StatusCodes.Status409Conflict);
}
