namespace CodeGen.Build.UnitTests.Context;

/// <summary>The surface of ASP.NET Core, EF Core and test libraries that facts are recognised by, without those packages.</summary>
internal static class StandIns
{
    public const string AspNetCore = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public static class ServiceExtensions
            {
                public static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddAuthentication(this IServiceCollection s, string scheme = "") => null!;
                public static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddJwtBearer(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder b) => b;
                public static IServiceCollection AddAuthorization(this IServiceCollection s, System.Action<Microsoft.AspNetCore.Authorization.AuthorizationOptions> o) => s;
                public static Microsoft.AspNetCore.Authorization.AuthorizationBuilder AddAuthorizationBuilder(this IServiceCollection s) => null!;
                public static IServiceCollection AddCors(this IServiceCollection s, System.Action<Microsoft.AspNetCore.Cors.CorsOptions> o) => s;
                public static IServiceCollection AddDbContext<T>(this IServiceCollection s, System.Action<Microsoft.EntityFrameworkCore.DbContextOptionsBuilder> o) => s;
            }
        }
        namespace Microsoft.AspNetCore.Cors { public class CorsOptions { public void AddPolicy(string name, System.Action<object> p) { } } }
        namespace Microsoft.AspNetCore.Authentication { public class AuthenticationBuilder { public AuthenticationBuilder AddScheme<TOptions, THandler>(string name, System.Action<TOptions>? o) => this; } }
        namespace Microsoft.AspNetCore.Authorization
        {
            public class AuthorizationOptions { public void AddPolicy(string name, System.Action<object> p) { } }
            public class AuthorizationBuilder { public AuthorizationBuilder AddPolicy(string name, System.Action<object> p) => this; }
        }
        namespace Microsoft.AspNetCore.Routing
        {
            public interface IEndpointRouteBuilder { }
            public class RouteGroupBuilder : IEndpointRouteBuilder { }
        }
        namespace Microsoft.AspNetCore.Builder
        {
            using Microsoft.AspNetCore.Routing;
            public class WebApplicationBuilder { public Microsoft.Extensions.DependencyInjection.IServiceCollection Services => null!; public WebApplication Build() => null!; }
            public class WebApplication : IEndpointRouteBuilder
            {
                public static WebApplicationBuilder CreateBuilder(string[] args) => null!;
                public void Run(string? url = null) { }
                public System.Threading.Tasks.Task RunAsync() => null!;
            }
            public class RouteHandlerBuilder { }
            public static class EndpointExtensions
            {
                public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder b, string pattern, System.Delegate handler) => null!;
                public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder b, string pattern, System.Delegate handler) => null!;
                public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder b, string pattern, System.Delegate handler) => null!;
                public static RouteGroupBuilder MapGroup(this IEndpointRouteBuilder b, string prefix) => null!;
                public static T RequireAuthorization<T>(this T b) => b;
            }
        }
        namespace Microsoft.AspNetCore.Mvc
        {
            public class ControllerBase { }
            public class RouteAttribute(string template) : System.Attribute { public string Template => template; }
            public class HttpGetAttribute(string? template = null) : System.Attribute { public string? Template => template; }
            public class HttpPostAttribute(string? template = null) : System.Attribute { public string? Template => template; }
        }
        """;

    public const string EntityFrameworkCore = """
        namespace Microsoft.EntityFrameworkCore
        {
            using Microsoft.EntityFrameworkCore.Metadata.Builders;
            public class DbContextOptions { }
            public class DbContextOptions<T> : DbContextOptions { }
            public class DbContextOptionsBuilder { }
            public class DbSet<T> { }
            public class DbContext
            {
                public DbContext() { }
                public DbContext(DbContextOptions options) { }
                public DbSet<T> Set<T>() => null!;
                protected virtual void OnModelCreating(ModelBuilder modelBuilder) { }
            }
            public class ModelBuilder
            {
                public EntityTypeBuilder<T> Entity<T>() => null!;
                public ModelBuilder Entity<T>(System.Action<EntityTypeBuilder<T>> build) => this;
                public ModelBuilder ApplyConfigurationsFromAssembly(System.Reflection.Assembly assembly) => this;
                public ModelBuilder ApplyConfiguration<T>(IEntityTypeConfiguration<T> configuration) => this;
            }
            public interface IEntityTypeConfiguration<T> { void Configure(EntityTypeBuilder<T> builder); }
            public class OwnedAttribute : System.Attribute { }
            public class PrimaryKeyAttribute(string name, params string[] more) : System.Attribute { public string Name => name; public string[] More => more; }
            public static class ProviderExtensions
            {
                public static DbContextOptionsBuilder UseNpgsql(this DbContextOptionsBuilder b, string c) => b;
                public static DbContextOptionsBuilder UseSqlServer(this DbContextOptionsBuilder b, string c) => b;
                public static DbContextOptionsBuilder UseInMemoryDatabase(this DbContextOptionsBuilder b, string c) => b;
                public static DbContextOptionsBuilder UseSnakeCaseNamingConvention(this DbContextOptionsBuilder b) => b;
            }
        }
        namespace Microsoft.AspNetCore.Identity
        {
            public class IdentityUser { public string Id { get; set; } = ""; public string? UserName { get; set; } }
            public class IdentityRole { public string Id { get; set; } = ""; }
        }
        namespace Microsoft.AspNetCore.Identity.EntityFrameworkCore
        {
            public class IdentityDbContext<TUser> : Microsoft.EntityFrameworkCore.DbContext
            {
                public virtual Microsoft.EntityFrameworkCore.DbSet<TUser> Users { get; set; } = null!;
                public virtual Microsoft.EntityFrameworkCore.DbSet<Microsoft.AspNetCore.Identity.IdentityRole> Roles { get; set; } = null!;
            }
        }
        namespace Microsoft.EntityFrameworkCore.Migrations { public abstract class Migration { protected abstract void Up(object b); } }
        namespace Microsoft.EntityFrameworkCore.Metadata.Builders
        {
            public class PropertyBuilder { public PropertyBuilder HasColumnName(string n) => this; public PropertyBuilder IsRequired() => this; }
            public class ReferenceBuilder { }
            public class EntityTypeBuilder<T>
            {
                public EntityTypeBuilder<T> ToTable(string name, string? schema = null) => this;
                public EntityTypeBuilder<T> HasKey(System.Linq.Expressions.Expression<System.Func<T, object?>> e) => this;
                public EntityTypeBuilder<T> Ignore(System.Linq.Expressions.Expression<System.Func<T, object?>> e) => this;
                public PropertyBuilder Property<P>(System.Linq.Expressions.Expression<System.Func<T, P>> e) => null!;
                public EntityTypeBuilder<T> OwnsOne<P>(System.Linq.Expressions.Expression<System.Func<T, P>> e) => this;
            }
        }
        """;

    public const string Testing = """
        namespace Microsoft.AspNetCore.Mvc.Testing { public class WebApplicationFactory<TEntryPoint> where TEntryPoint : class { } }
        namespace NUnit.Framework { public class TestAttribute : System.Attribute { } }
        namespace Shouldly { public static class Should { } }
        namespace NSubstitute { public static class Substitute { } }
        """;
}
