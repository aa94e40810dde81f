using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Options of configuration files, as analyzers and generators ask for them.</summary>
internal sealed class AnalyzerOptionsSource(AnalyzerConfiguration configuration) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new ConfigOptions(configuration.Global.AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new ConfigOptions(configuration.For(tree.FilePath).AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new ConfigOptions(configuration.For(textFile.Path).AnalyzerOptions);
}
