using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads what limits calls: rates, pages, times, the steps of a rollout.</summary>
internal static partial class LimitReader
{
    /// <summary>Longest time limit of a request, in milliseconds.</summary>
    public const int LongestTimeout = 600_000;

    /// <summary>Largest page.</summary>
    public const int LargestPage = 1_000;

    private static readonly string[] RateKeys = ["limit", "window"];

    private const int MostCalls = 1_000_000;
    private const string Rates = "10/minute, 100 per hour, or { limit: 10, window: 1 minute }";

    /// <summary>The limit of a route; null when it has none or, reported, when it cannot be one.</summary>
    public static RateLimitModel? RateLimit(SpecSession session, PlaceReader route)
    {
        switch (route.Node("rate_limit"))
        {
            case null or SpecScalar { Boolean: false }:
                return null;
            case SpecScalar scalar when Rate().Match(scalar.Text.Trim()) is { Success: true } match:
                return Limit(session, scalar, match.Groups["limit"].Value, Window(match.Groups["window"].Value));
            case SpecMapping mapping:
                var reader = PlaceReader.Open(session, mapping, SpecFormat.RateLimit);
                foreach (var key in RateKeys.Where(key => reader.Node(key) is null))
                {
                    reader.Missing(key);
                }

                return reader.Integer("limit", 1, MostCalls) is { } limit && reader.Text("window") is { } window
                    ? Limit(session, reader.Node("window")!, limit.ToString(CultureInfo.InvariantCulture), Window(window)) is { } model
                        ? model with { Location = mapping.Location }
                        : null
                    : null;
            case { } other:
                session.Report(SpecFindings.InvalidValue, other, $"'rate_limit' is a number of calls and a time, such as {Rates}, and here stands {other.Description}.");
                return null;
        }
    }

    /// <summary>The pages of a route; null when its answer comes in one.</summary>
    public static RoutePagingModel? Paging(SpecSession session, PlaceReader route, PagingModel usual)
    {
        switch (route.Node("paging"))
        {
            case null or SpecScalar { Boolean: false }:
                return null;
            case SpecScalar { Boolean: true } yes:
                return new RoutePagingModel(usual.PageSize, usual.MaxPageSize, yes.Location);
            case SpecMapping mapping:
                var reader = PlaceReader.Open(session, mapping, SpecFormat.Paging);
                var sizes = Sizes(session, reader, usual);
                return new RoutePagingModel(sizes.PageSize, sizes.MaxPageSize, mapping.Location);
            case { } other:
                session.Report(SpecFindings.InvalidValue, other, $"'paging' is true, false, or sizes such as {{ page_size: 20, max_page_size: 100 }}, and here stands {other.Description}.");
                return null;
        }
    }

    /// <summary>Sizes of pages; the usual ones give way to the one that is said.</summary>
    public static PagingModel Sizes(SpecSession session, PlaceReader reader, PagingModel usual)
    {
        var (size, max) = (reader.Integer("page_size", 1, LargestPage), reader.Integer("max_page_size", 1, LargestPage));
        var paging = new PagingModel(size ?? Math.Min(usual.PageSize, max ?? usual.PageSize), max ?? Math.Max(usual.MaxPageSize, size ?? 0)) { Places = reader.Places };
        if (paging.PageSize > paging.MaxPageSize)
        {
            session.Report(SpecFindings.PageSize, reader.Node("page_size")!,
                $"'page_size' is {paging.PageSize} and 'max_page_size' {paging.MaxPageSize}: the usual page would be larger than the largest. Exchange or change them.");
        }

        return paging;
    }

    /// <summary>The rollout; null when the spec asks for none.</summary>
    public static RolloutModel? Rollout(SpecSession session, PlaceReader top, string feature)
    {
        if (top.Mapping("rollout") is not { } mapping)
        {
            return null;
        }

        var reader = PlaceReader.Open(session, mapping, SpecFormat.Rollout);
        var flag = reader.Name("flag") ?? feature;
        var steps = ImmutableArray.CreateBuilder<int>();
        foreach (var step in reader.Texts("steps"))
        {
            if (!int.TryParse(step.Text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var share) || share is < 1 or > 100)
            {
                session.Report(SpecFindings.InvalidValue, step, $"A step of 'rollout' is a share of users in percent, 1 to 100, and here stands {step.Description}.");
            }
            else if (steps.Count > 0 && share <= steps[^1])
            {
                session.Report(SpecFindings.InvalidValue, step, $"The steps of 'rollout' grow, and {share} follows {steps[^1]}. Put them in order, each once.");
            }
            else
            {
                steps.Add(share);
            }
        }

        return new RolloutModel(flag, steps.Count == 0 ? [100] : steps.ToImmutable(), mapping.Location) { Places = reader.Places };
    }

    private static RateLimitModel? Limit(SpecSession session, SpecNode node, string calls, TimeSpan? window)
    {
        if (int.TryParse(calls, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostCalls && window is { } time
            && time >= TimeSpan.FromSeconds(1) && time <= TimeSpan.FromDays(1))
        {
            return new RateLimitModel(limit, time, node.Location);
        }

        session.Report(SpecFindings.InvalidValue, node,
            $"A rate is 1 to {MostCalls} calls within one second to one day, such as {Rates}, and here stands {node.Description}.");
        return null;
    }

    private static TimeSpan? Window(string text)
    {
        if (Duration().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var count = match.Groups["count"].Success && int.TryParse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1;
        return match.Groups["unit"].Value[0] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        };
    }

    [GeneratedRegex(@"^(?<limit>[0-9]{1,9})\s*(/|\bper\b)\s*(?<window>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^((?<count>[0-9]{1,6})\s*)?(?<unit>s|sec|seconds?|m|min|minutes?|h|hours?|d|days?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
