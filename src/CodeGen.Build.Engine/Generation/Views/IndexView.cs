namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>An index as EF Core configures it.</summary>
/// <param name="Expression">The lambda's body, for example <c>entity.Number</c> or <c>new { entity.Status, entity.PlacedAt }</c>.</param>
/// <param name="Name">The index's name as a C# literal.</param>
/// <param name="Unique">Whether it forbids equal values.</param>
public sealed record IndexView(string Expression, string Name, bool Unique)
{
    /// <summary>The SQL condition of the rows that it holds, as a C# literal; empty for all rows.</summary>
    public string Filter { get; init; } = string.Empty;
}
