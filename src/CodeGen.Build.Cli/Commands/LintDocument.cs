using System.Collections.Immutable;

namespace CodeGen.Build.Cli.Commands;

/// <summary>The JSON document of <c>lint</c>.</summary>
/// <param name="Diagnostics">What was found, in the order of files and places.</param>
internal sealed record LintDocument(ImmutableArray<LintDiagnostic> Diagnostics);
