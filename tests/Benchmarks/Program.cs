using System.Globalization;
using CodeGen.Build.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [SCENARIO…] [--rounds N]
var rounds = Array.IndexOf(args, "--rounds") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 3;
var wanted = args.Where(argument => Scenarios.Names.Contains(argument)).ToList();
if (wanted.Count != args.Length - (args.Contains("--rounds") ? 2 : 0))
{
    Console.Error.WriteLine($"Usage: [SCENARIO…] [--rounds N]; scenarios are {string.Join(", ", Scenarios.Names)}.");
    return 2;
}

Console.WriteLine($"{Environment.ProcessorCount} processors, load {Machine.Load()}, best and worst of {rounds} rounds");
Console.WriteLine($"{"scenario",-34}{"wall ms",16}{"cpu ms",16}{"peak MB",10}");
using var workspace = new BenchmarkWorkspace();
var failed = false;
foreach (var scenario in Scenarios.Of(workspace, wanted.Count == 0 ? Scenarios.Names : wanted))
{
    var runs = Enumerable.Range(0, rounds).Select(_ => scenario.Run()).ToList();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{scenario.Name,-34}{Range(runs.Select(run => run.Wall)),16}{Range(runs.Select(run => run.Processor)),16}{runs.Max(run => run.PeakBytes) / 1_000_000.0,10:F0}"));
    if (runs.FirstOrDefault(run => !scenario.Accepts.Contains(run.ExitCode)) is { } bad)
    {
        Console.Error.WriteLine($"{scenario.Name} ended with exit code {bad.ExitCode}: {bad.Output}");
        failed = true;
    }
}

Console.WriteLine($"load at the end {Machine.Load()}");
return failed ? 1 : 0;

static string Range(IEnumerable<TimeSpan> times) => string.Create(CultureInfo.InvariantCulture, $"{times.Min().TotalMilliseconds:F0}-{times.Max().TotalMilliseconds:F0}");
