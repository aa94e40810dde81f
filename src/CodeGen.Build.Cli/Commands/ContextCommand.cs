using System.CommandLine;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Hosting.Commands;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Shows what was learned from the code base.</summary>
internal sealed class ContextCommand(SharedOptions shared, CommandEnvironment environment) : ProjectCommand(
    shared, environment, "context", "Shows what was learned from the code base, each fact with its evidence.", "dotnet codegen context src/Shop --format json")
{
    /// <inheritdoc />
    protected override bool AcceptsPlainProject => true;

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult call, BuildRequest request, CommandOutput output, CancellationToken cancellationToken)
    {
        var document = await ContextReport.ReadAsync(request, cancellationToken);
        output.Result(document, [.. document.Facts.Select(Line), .. document.Limits.Select(limit => $"limit: {limit.Message}")]);
        return ExitCode.Ok;
    }

    private static string Line(ContextFact fact)
    {
        var evidence = fact.Evidence.IsEmpty ? "" : $"  [{string.Join(", ", fact.Evidence.Select(place => $"{place.File}({place.Line})"))}]";
        var confidence = fact.Confidence < 1 ? $" ({fact.Confidence:P0})" : "";
        return $"{fact.Key}: {Value(fact.Value)}{confidence}{evidence}";
    }

    private static string Value(object? value) => value switch
    {
        null => "none",
        string text => text,
        bool flag => flag ? "true" : "false",
        System.Collections.IEnumerable list => string.Join(", ", list.Cast<object>()),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
