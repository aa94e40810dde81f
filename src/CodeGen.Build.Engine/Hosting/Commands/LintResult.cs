using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>What <c>lint</c> saw.</summary>
/// <param name="Findings">What is wrong or missing, in the order of files and places.</param>
/// <param name="Models">The features of the specs that name one.</param>
internal sealed record LintResult(ImmutableArray<Finding> Findings, ImmutableArray<FeatureModel> Models);
