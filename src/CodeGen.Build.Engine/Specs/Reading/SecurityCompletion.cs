using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Resolves security: statements for endpoints that exist, answers to questions, the default.</summary>
internal static class SecurityCompletion
{
    /// <summary>The model with its security; statements for endpoints that do not exist are reported.</summary>
    public static FeatureModel Complete(
        SpecSession session, FeatureModel model, SecurityRequirement? stated, ImmutableArray<SecuredEndpoint> endpoints)
    {
        var spellings = Endpoints.Of(model)
            .GroupBy(endpoint => RoutePath.Normalize(endpoint.Method, endpoint.Path))
            .ToDictionary(group => group.Key, group => $"{group.First().Method} {group.First().Path}", StringComparer.Ordinal);
        var resolved = ImmutableSortedDictionary.CreateBuilder<string, SecurityRequirement>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints)
        {
            if (!spellings.TryGetValue(RoutePath.Normalize(endpoint.Method, endpoint.Path), out var spelling))
            {
                var written = $"{endpoint.Method} {endpoint.Path}";
                session.Findings.Add(SpecFindings.UnknownEndpoint, endpoint.Location,
                    () => $"The feature has no endpoint '{written}', so that its security would protect nothing.{Suggestion.For(written, spellings.Values)} Endpoints come from operations and api_contract.");
            }
            else if (!resolved.TryAdd(spelling, endpoint.Requirement))
            {
                session.Findings.Add(SpecFindings.DuplicateRoute, endpoint.Location, $"The security of '{spelling}' is stated twice. Remove one.");
            }
        }

        foreach (var route in model.Routes.Where(route => route.Security is not null && resolved.ContainsKey($"{route.Method} {route.Path}")))
        {
            session.Findings.Add(SpecFindings.DuplicateRoute, route.Security!.Location!,
                $"The security of {route.Method} {route.Path} is stated here and under security.endpoints. Remove one.");
        }

        var routes = model.Routes.Select(route => stated is not null || route.Security is not null ? route : Answered(session, model, route, resolved)).ToImmutableArray();
        if (stated is null)
        {
            foreach (var entity in model.Entities)
            {
                AddAnswers(session, model, entity, resolved);
            }
        }

        return model with
        {
            Routes = routes,
            Security = new SecurityModel(stated ?? model.Security.Default, resolved.ToImmutable()),
        };
    }

    private static RouteModel Answered(
        SpecSession session, FeatureModel model, RouteModel route, ImmutableSortedDictionary<string, SecurityRequirement>.Builder resolved) =>
        resolved.ContainsKey($"{route.Method} {route.Path}") || Answer(session, model, $"{route.Method} {route.Path}") is not { } answer
            ? route
            : route with { Security = answer };

    private static void AddAnswers(
        SpecSession session, FeatureModel model, EntityModel entity, ImmutableSortedDictionary<string, SecurityRequirement>.Builder resolved)
    {
        var open = Endpoints.Of(entity).Select(endpoint => $"{endpoint.Method} {endpoint.Path}").Where(endpoint => !resolved.ContainsKey(endpoint)).ToArray();
        if (open.Length > 0 && Answer(session, model, entity.Name) is { } answer)
        {
            resolved.AddRange(open.Select(endpoint => KeyValuePair.Create(endpoint, answer)));
        }
    }

    // An answer that is no demand is reported: taking it for 'authenticated' could open what somebody meant to close.
    private static SecurityRequirement? Answer(SpecSession session, FeatureModel model, string subject)
    {
        if (session.Questions.Use(SpecFindings.MissingSecurity, subject) is not { } text)
        {
            return null;
        }

        var id = session.Questions.AnsweredAs(SpecFindings.MissingSecurity, subject);
        var location = model.ClarificationLocations[id];
        if (SecurityReader.Parse(text, location) is { } requirement)
        {
            return requirement;
        }

        session.Findings.Add(SpecFindings.InvalidValue, location,
            $"The answer to {id}, '{Yaml.SpecScalar.Shown(text)}', does not say who may call '{subject}'. Answer with anonymous, authenticated, policy:NAME or role:NAME.");
        return null;
    }
}
