using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>xUnit.net 3: as 2, but tests may be skipped while they run, and they are asked to pass the runner's cancellation token on.</summary>
internal sealed class XunitV3Dialect : XunitDialect
{
    public override ImmutableArray<Func<CompilationUnitSyntax, IEnumerable<TextEdit>>> Adaptations => [InjectedHost.Edits, PassedCancellation.Edits];

    public override string? Skip(string reason) => $"Assert.Skip({reason})";
}
