namespace CodeGen.Build.Engine.Context;

/// <summary>Where files of a kind live in the code base, relative to the project's folder; null: none found, so in the feature's own folder.</summary>
public sealed record Placement
{
    /// <summary>Folder of entity classes.</summary>
    public string? Entities { get; init; }

    /// <summary>Folder of <c>IEntityTypeConfiguration</c> classes.</summary>
    public string? Configurations { get; init; }

    /// <summary>Folder of SQL migrations (<c>NNNN_name.up.sql</c>).</summary>
    public string? Migrations { get; init; }

    /// <summary>Folder that holds one folder per feature (<c>Features</c>, <c>Modules</c> …).</summary>
    public string? Features { get; init; }
}
