using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Sorts the routes and tells whether they come from minimal APIs or controllers.</summary>
internal sealed class ApiStyleReader : IContextReader
{
    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var controllerPlaces = code.Types
            .SelectMany(type => type.Members)
            .OfType<MethodDeclarationSyntax>()
            .SelectMany(Attributes.Of)
            .Select(code.EvidenceOf)
            .ToHashSet();
        var routes = known.Routes
            .Distinct()
            .OrderBy(route => route.Path, StringComparer.Ordinal)
            .ThenBy(route => route.Method, StringComparer.Ordinal)
            .ThenBy(route => route.Evidence.File, StringComparer.Ordinal)
            .ThenBy(route => route.Evidence.Line)
            .ToImmutableArray();
        var names = routes.Select(route => $"{route.Method} {route.Path}").Distinct(StringComparer.Ordinal).ToImmutableArray();
        return (known with { Routes = routes })
            .WithMajority("api.style", routes.Select(route => (controllerPlaces.Contains(route.Evidence) ? "controllers" : "minimal_api", route.Evidence)))
            .WithFact("api.routes", names.IsEmpty ? null : names, routes.Select(route => route.Evidence));
    }
}
