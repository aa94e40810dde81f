using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.States;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A contract route as templates see it.</summary>
public sealed record RouteView
{
    /// <summary>The route of the spec.</summary>
    internal RouteModel Model { get; init; } = null!;

    /// <summary>The name that its types and methods begin with, for example <c>SubscriptionUpgrade</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Method and path, for example <c>POST /api/subscriptions/upgrade</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The XML summary.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The method of the endpoint builder, for example <c>MapPost</c>; <c>MapMethods</c> is not needed for the methods allowed.</summary>
    public required string Map { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path with constraints, as a C# literal.</summary>
    public required string Pattern { get; init; }

    /// <summary>The path with sample values for its parameters and query, as a C# expression.</summary>
    public required string SampleTarget { get; init; }

    /// <summary>The same with the variable <c>id</c> for the key of the row that the path names.</summary>
    public required string RowTarget { get; init; }

    /// <summary>The member of <c>HttpMethod</c>, for example <c>Post</c>.</summary>
    public string MethodMember => Method[..1] + Method[1..].ToLowerInvariant();

    /// <summary>Parameters of the path.</summary>
    public required ImmutableArray<ParameterView> Parameters { get; init; }

    /// <summary>Members of the request.</summary>
    public required ImmutableArray<FieldView> Request { get; init; }

    /// <summary>Members of the response.</summary>
    public required ImmutableArray<FieldView> Response { get; init; }

    /// <summary>The declared errors as sentences for documentation.</summary>
    public required ImmutableArray<RouteErrorView> Errors { get; init; }

    /// <summary>The status of success.</summary>
    public required int Status { get; init; }

    /// <summary>Whether the request is the query string.</summary>
    public required bool RequestIsQuery { get; init; }

    /// <summary>The call that demands the security.</summary>
    public required string Authorization { get; init; }

    /// <summary>The client of the test host that may call it.</summary>
    public required string Client { get; init; }

    /// <summary>Whether anybody may call it.</summary>
    public required bool Anonymous { get; init; }

    /// <summary>Whether an authenticated caller without a policy or role is refused.</summary>
    public required bool Restricted { get; init; }

    /// <summary>What the slot has to do: summary, errors and criteria, one line each.</summary>
    public required ImmutableArray<string> Duty { get; init; }

    /// <summary>The rules that guard the row which the path names; null when none does.</summary>
    public GuardView? Guard { get; init; }

    /// <summary>What it does to the state of that row; null for nothing.</summary>
    public RouteTransitionView? Transition { get; init; }

    /// <summary>Whether logic is left to a slot.</summary>
    public bool HasSlot => Transition is not { Derived: true };

    /// <summary>What the slot gets before the request: the parameters, and the row whose state it changes.</summary>
    public ImmutableArray<ParameterView> SlotParameters =>
        Transition is null || Guard is null ? Parameters : [.. Parameters, new ParameterView(Guard.Variable, Guard.Entity.Type)];

    /// <summary>The method of the service that does it; what makes a transition is tried twice.</summary>
    public string ServiceMethod => Transition is null ? $"{Name}Async" : $"Try{Name}Async";

    /// <summary>What the endpoint says of itself about refusals: calls on its builder, with their leading dots.</summary>
    public string Refusals => Rules.Refusals.Of(Guard?.AllChecks ?? [], Transition is null ? [] : [404, Transition.Action.Error.Status]);

    /// <summary>The call that makes a valid request in its tests: a rule needs a row to look at.</summary>
    public string NewRequest => Guard is null ? "Request()" : "await RequestAsync()";

    /// <summary>Every status that it may answer a valid request with, 501 aside, as C# arguments.</summary>
    public string Statuses => string.Join(", ", Errors.Select(error => error.Status).Concat(Guard?.AllChecks.Select(check => check.Rule.Status) ?? []).Concat(Transition is null ? [] : [Transition.Action.Error.Status]).Append(Status).Distinct().Order());

    /// <summary>The time limit in milliseconds; null for none.</summary>
    public int? TimeLimit { get; init; }

    /// <summary>Whether a repeated call is told by its key.</summary>
    public bool Idempotent { get; init; }

    /// <summary>How the answer comes in pages; null when it does not.</summary>
    public RoutePagingModel? Paging => Model.Paging;

    /// <summary>Whether the answer comes in pages.</summary>
    public bool Paged => Paging is not null;

    /// <summary>The endpoint filters of its limits, as C# expressions.</summary>
    public ImmutableArray<string> Filters => RouteLimits.FiltersOf(this);

    /// <summary>The number of calls after which tests expect 429; 0 where that would take too long, or the window might pass meanwhile.</summary>
    public int TestedRate => Model.RateLimit is { Limit: <= 300 } rate && rate.Window >= TimeSpan.FromMinutes(1) ? rate.Limit : 0;

    /// <summary>Whether its tests wait until the time is up.</summary>
    public bool TestsTimeLimit => TimeLimit <= 5000 && HasSlot;

    /// <summary>A client of the test host that may call it and has signed in, as C# expression without the calls that follow.</summary>
    public string OtherClient { get; init; } = string.Empty;

    /// <summary>One more than the largest page has items.</summary>
    public int OverMaxPageSize => Paging is { } paging ? paging.MaxPageSize + 1 : 0;

    /// <summary>Whether its tests have callers that have not called before.</summary>
    public bool NeedsNewcomers => Model.RateLimit is not null || Idempotent;

    /// <summary>Whether its tests can send another body.</summary>
    public bool HasOtherBody => HasBody && Request.Any(member => member.Sample != member.OtherSample);

    /// <summary>Whether it has a request with members.</summary>
    public bool HasRequest => Request.Length > 0;

    /// <summary>Whether it has a response with members.</summary>
    public bool HasResponse => Response.Length > 0;

    /// <summary>Whether the request is a JSON body.</summary>
    public bool HasBody => HasRequest && !RequestIsQuery;

    /// <summary>Whether the request is a query string with members.</summary>
    public bool HasQuery => (HasRequest && RequestIsQuery) || Paged;

    /// <summary>The type of the result: the response record, a page of such, or <c>Done</c>.</summary>
    public string ResultType => Paged ? $"Page<{Name}Response>" : HasResponse ? $"{Name}Response" : "Done";
}
