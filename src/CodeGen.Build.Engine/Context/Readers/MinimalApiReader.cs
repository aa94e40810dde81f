using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>The routes of minimal APIs.</summary>
internal sealed class MinimalApiReader : IContextReader
{
    private static readonly ImmutableDictionary<string, string> Methods = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("MapGet", "GET"), KeyValuePair.Create("MapPost", "POST"), KeyValuePair.Create("MapPut", "PUT"),
        KeyValuePair.Create("MapDelete", "DELETE"), KeyValuePair.Create("MapPatch", "PATCH"),
    ]);

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var prefixes = new RoutePrefixes(code);
        var routes = code.Invocations(Methods.ContainsKey)
            .Select(call => (Call: call, Method: Methods[Calls.NameOf(call)]))
            .Concat(code.Invocations("MapMethods").SelectMany(call => NamedMethods(code, call).Select(method => (Call: call, Method: method))))
            .SelectMany(found => Routes(code, prefixes, found.Call, found.Method));
        return known with { Routes = known.Routes.AddRange(routes) };
    }

    private static IEnumerable<ExistingRoute> Routes(CodeBase code, RoutePrefixes prefixes, InvocationExpressionSyntax call, string method) =>
        call.ArgumentList.Arguments.Count >= 2 && Calls.Receiver(call) is { } receiver && code.Text(Calls.Argument(call, 0)) is { } pattern
            ? prefixes.Of(receiver).Select(prefix => new ExistingRoute(method, RoutePath.Join(prefix, pattern), code.EvidenceOf(call)))
            : [];

    private static IEnumerable<string> NamedMethods(CodeBase code, InvocationExpressionSyntax call) =>
        Calls.Argument(call, 1) is { } list
            ? list.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(code.Text).OfType<string>().Select(name => name.ToUpperInvariant())
            : [];
}
