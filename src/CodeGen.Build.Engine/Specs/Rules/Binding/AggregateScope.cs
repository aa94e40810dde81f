namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>The aggregate whose argument is being bound.</summary>
/// <param name="name">The function's name.</param>
internal sealed class AggregateScope(string name)
{
    /// <summary>The function's name.</summary>
    public string Name { get; } = name;

    /// <summary>The collection that the paths in the argument go through; null until the first one is met.</summary>
    public BoundPath? Collection { get; set; }
}
