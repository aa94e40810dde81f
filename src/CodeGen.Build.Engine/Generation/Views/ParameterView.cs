namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A parameter of a path.</summary>
/// <param name="Name">The C# parameter.</param>
/// <param name="Type">Its C# type.</param>
public sealed record ParameterView(string Name, string Type)
{
    /// <summary>The attribute that binds it where the path names it otherwise, with a blank behind it; else nothing.</summary>
    public string Attribute { get; init; } = string.Empty;
}
