namespace CodeGen.Build.Engine.Context;

/// <summary>The EF Core provider that the application configures.</summary>
public enum DatabaseProvider
{
    /// <summary>None was found.</summary>
    Unknown,

    /// <summary>Npgsql.EntityFrameworkCore.PostgreSQL.</summary>
    PostgreSql,

    /// <summary>Microsoft.EntityFrameworkCore.InMemory.</summary>
    InMemory,

    /// <summary>Microsoft.EntityFrameworkCore.Sqlite.</summary>
    Sqlite,

    /// <summary>Another provider.</summary>
    Other,
}
