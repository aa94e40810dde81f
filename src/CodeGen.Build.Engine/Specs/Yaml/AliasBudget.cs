namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>How many nodes the aliases of a spec, its included files in sum, may still expand to.</summary>
internal sealed class AliasBudget
{
    /// <summary>What is left.</summary>
    public int Left { get; set; } = SpecLimits.AliasNodes;
}
