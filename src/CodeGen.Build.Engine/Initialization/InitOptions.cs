using CodeGen.Build.Engine.Context;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>What <c>codegen init</c> is asked to do.</summary>
public sealed record InitOptions
{
    /// <summary>Absolute path of a project file, or of a folder with exactly one.</summary>
    public required string Project { get; init; }

    /// <summary>The version of CodeGen.Build that the project gets.</summary>
    public required string PackageVersion { get; init; }

    /// <summary>
    /// The provider to add: PostgreSql, Sqlite or InMemory. Default (<see cref="DatabaseProvider.Unknown"/>): the provider that the
    /// project references already, else PostgreSql.
    /// </summary>
    public DatabaseProvider Database { get; init; } = DatabaseProvider.Unknown;

    /// <summary>What the <c>$schema</c> line of the first spec names; default: the schema that a build leaves under obj/.</summary>
    public string SchemaReference { get; init; } = FirstSpec.SchemaOfLastBuild;
}
