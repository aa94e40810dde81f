using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>What the build would say about a compilation with changes.</summary>
public sealed record CheckResult
{
    /// <summary>
    /// The warnings and errors of compiler, generators and analyzers, ordered by place: what <c>dotnet build</c> would show; only the errors where
    /// nothing else was asked for.
    /// </summary>
    public required ImmutableArray<CodeDiagnostic> Diagnostics { get; init; }

    /// <summary>Those that the changes brought: in changed files what was not there before, elsewhere likewise.</summary>
    public required ImmutableArray<CodeDiagnostic> Introduced { get; init; }

    /// <summary>Errors that are there without the changes; while there are any, <see cref="Introduced"/> may be incomplete.</summary>
    public required ImmutableArray<CodeDiagnostic> BaselineErrors { get; init; }

    /// <summary>The compilation with the changes, after generators.</summary>
    public required CSharpCompilation Compilation { get; init; }

    /// <summary>The emitted assembly; null when an error stands.</summary>
    public EmittedAssembly? Assembly { get; init; }
}
