namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A constant of the shared class of text formats.</summary>
/// <param name="Summary">What it checks.</param>
/// <param name="Name">Its name.</param>
/// <param name="Pattern">The expression as a C# literal.</param>
public sealed record TextFormatView(string Summary, string Name, string Pattern);
