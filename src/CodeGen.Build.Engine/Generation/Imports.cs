namespace CodeGen.Build.Engine.Generation;

/// <summary>Framework namespaces that files of a kind may need; what a file does not need is taken out after compilation.</summary>
internal static class Imports
{
    public static readonly string[] System =
    [
        "System", "System.Collections.Generic", "System.Globalization", "System.Linq", "System.Text.Json",
        "System.Threading", "System.Threading.Tasks",
    ];

    public static readonly string[] Contracts = [.. System, "System.Text.Json.Serialization", "Microsoft.AspNetCore.Mvc"];

    public static readonly string[] EntityFramework =
    [
        .. System, "System.Data.Common", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Metadata.Builders",
    ];

    public static readonly string[] Rules = [.. EntityFramework, "System.Text.RegularExpressions"];

    public static readonly string[] Endpoints =
    [
        .. System, "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Http.HttpResults",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Extensions",
    ];

    public static readonly string[] Shared =
    [
        .. Endpoints, .. EntityFramework, "System.Diagnostics.CodeAnalysis", "System.Linq.Expressions", "System.Reflection",
        "System.Buffers.Binary", "System.Collections.Concurrent", "System.Security.Claims", "System.Security.Cryptography", "System.Text", "System.Text.Encodings.Web",
        "System.Text.Json.Serialization", "System.Text.RegularExpressions", "Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Http.Json", "Microsoft.AspNetCore.Http.Metadata",
        "Microsoft.AspNetCore.Routing.Matching", "Microsoft.Extensions.DependencyInjection.Extensions", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Logging",
        "Microsoft.Extensions.Caching.Distributed", "Microsoft.Extensions.Options", "Microsoft.Net.Http.Headers", "System.IO", "System.Runtime.CompilerServices",
    ];

    /// <summary>All namespaces that generated files may import from the framework.</summary>
    public static IEnumerable<string> All => [.. Contracts, .. Shared, .. TestHost];

    public static readonly string[] UnitTests = System;

    public static readonly string[] HttpTests =
    [
        .. System, "System.Net", "System.Net.Http", "System.Net.Http.Json", "System.Text", "System.Text.Json.Nodes", "Microsoft.AspNetCore.Http",
        "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.DependencyInjection",
    ];

    public static readonly string[] TestHost =
    [
        .. HttpTests, "System.Collections.Concurrent", "System.Security.Claims", "System.Text.Encodings.Web", "Microsoft.AspNetCore.Authentication",
        "Microsoft.AspNetCore.Authorization", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Mvc.Testing", "Microsoft.Extensions.Configuration", "Microsoft.AspNetCore.TestHost",
        "Microsoft.EntityFrameworkCore.Infrastructure", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging",
        "Microsoft.Extensions.Options",
    ];
}
