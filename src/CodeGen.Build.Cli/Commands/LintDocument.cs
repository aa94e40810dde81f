using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CodeGen.Build.Cli.Commands;

/// <summary>The JSON document of <c>lint</c>.</summary>
/// <param name="Diagnostics">What was found, in the order of files and places.</param>
/// <param name="Models">With <c>--model</c>: the model of each spec that names its feature, in the order of the arguments; null without.</param>
internal sealed record LintDocument(ImmutableArray<LintDiagnostic> Diagnostics, ImmutableArray<JsonNode>? Models = null);
