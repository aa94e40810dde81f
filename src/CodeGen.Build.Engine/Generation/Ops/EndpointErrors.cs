using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>What endpoints may refuse with, in words for those who call them.</summary>
internal static class EndpointErrors
{
    /// <summary>The refusals of an operation, by status.</summary>
    public static IEnumerable<DocumentedError> Of(FeatureView feature, EntityView entity, OperationView operation) =>
        Caller(operation.Anonymous, operation.Restricted)
            .Concat(operation.IsCreate || operation.IsUpdate ? Body(entity.HasChecks) : [])
            .Concat(operation.IsList ? [new DocumentedError(400, "VALIDATION_FAILED", "A filter, the order or the page cannot be read.")] : [])
            .Concat(operation.IsCreate ? [] : Row(entity, operation))
            .Concat(operation.IsCreate || operation.IsUpdate ? Written(entity) : [])
            .Concat(StateRefusals.Of(entity, operation))
            .Concat(operation.IsDelete ? [new DocumentedError(409, "IN_USE", "Others still refer to it.")] : [])
            .Concat(entity.Rules.Where(rule => rule.Model.Guards(RuleViewFactory.Word(operation.Operation))).Select(Of))
            .Concat(feature.TimeLimitFilter.Length > 0 ? [TimedOut] : [])
            .Distinct()
            .OrderBy(error => error.Status);

    /// <summary>The refusals of a contract route, by status.</summary>
    public static IEnumerable<DocumentedError> Of(RouteView route) =>
        Caller(route.Anonymous, route.Restricted)
            .Concat(route.HasBody ? Body(route.Request.Any(field => field.Check.Length > 0)) : [])
            .Concat(route.HasQuery ? [new DocumentedError(400, "VALIDATION_FAILED", "The query string is invalid; the member `errors` says what.")] : [])
            .Concat(route.Guard is { NotFoundIsDeclared: false } ? [new DocumentedError(404, "NOT_FOUND", "There is no row with this id.")] : [])
            .Concat(StateRefusals.Of(route))
            .Concat(route.Model.Errors.Select(error => new DocumentedError(
                route.Errors.First(view => view.Code == error.Code).Status, error.Code, MarkdownText.Line(error.Description ?? Summaries.Capitalized(Summaries.Words(error.Code)) + "."))))
            .Concat(route.Guard?.AllChecks.Select(check => check.Rule).Distinct().Where(rule => route.Errors.All(error => error.Code != rule.Code)).Select(Of) ?? [])
            .Concat(Limits(route))
            .OrderBy(error => error.Status);

    private static DocumentedError TimedOut { get; } = new(504, "TIMEOUT", "It took longer than its time limit.");

    private static IEnumerable<DocumentedError> Limits(RouteView route)
    {
        if (route.Model.RateLimit is not null)
        {
            yield return new DocumentedError(429, "TOO_MANY_REQUESTS", "Too many calls; `Retry-After` says when the next one is let through.");
        }

        if (route.Idempotent)
        {
            yield return new DocumentedError(409, "IDEMPOTENCY_KEY_IN_USE", "The first call with this `Idempotency-Key` is still running.");
            yield return new DocumentedError(422, "IDEMPOTENCY_KEY_REUSED", "This `Idempotency-Key` belongs to a call with another request.");
        }

        if (route.TimeLimit is not null)
        {
            yield return TimedOut;
        }
    }

    private static DocumentedError Of(RuleView rule) => new(rule.Status, rule.Code, $"The rule {MarkdownText.Code(rule.Id)} does not hold.");

    private static IEnumerable<DocumentedError> Caller(bool anonymous, bool restricted)
    {
        if (!anonymous)
        {
            yield return new DocumentedError(401, string.Empty, "The caller has not signed in.");
        }

        if (restricted)
        {
            yield return new DocumentedError(403, string.Empty, "The caller lacks the permission.");
        }
    }

    private static IEnumerable<DocumentedError> Body(bool hasChecks)
    {
        yield return new DocumentedError(400, "VALIDATION_FAILED", hasChecks ? "The body is invalid; the member `errors` says what." : "The body is no JSON object of the expected types.");
        yield return new DocumentedError(413, "PAYLOAD_TOO_LARGE", "The body is larger than the server takes.");
        yield return new DocumentedError(415, "UNSUPPORTED_MEDIA_TYPE", "The body is not `application/json`.");
    }

    private static IEnumerable<DocumentedError> Row(EntityView entity, OperationView operation)
    {
        if (operation.IsList)
        {
            yield break;
        }

        yield return new DocumentedError(404, "NOT_FOUND", $"There is no {entity.Words} with this id.");
        if (operation.IsRead)
        {
            yield break;
        }

        yield return new DocumentedError(409, "CONCURRENT_UPDATE", "Somebody else wrote at the same time.");
        if (entity.Optimistic)
        {
            yield return new DocumentedError(412, "STALE_VERSION", "It has changed since the version in `If-Match`.");
            yield return new DocumentedError(428, "IF_MATCH_REQUIRED", "The header `If-Match` is missing.");
        }
    }

    private static IEnumerable<DocumentedError> Written(EntityView entity)
    {
        if (!entity.UniqueFields.IsEmpty)
        {
            yield return new DocumentedError(409, "ALREADY_EXISTS", $"Another one has the same {string.Join(" or ", entity.UniqueFields.Select(field => MarkdownText.Code(field.Name)))}.");
        }

        if (entity.RefersToOthers)
        {
            yield return new DocumentedError(409, "CONCURRENT_UPDATE", "Somebody else wrote at the same time.");
        }
    }
}
