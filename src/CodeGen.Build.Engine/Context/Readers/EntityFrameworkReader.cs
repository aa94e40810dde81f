namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Which data access libraries are at hand.</summary>
internal sealed class EntityFrameworkReader : IContextReader
{
    private const string Relational = KnownTypes.EntityFramework + ".Relational";

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var hasEntityFramework = code.References(KnownTypes.EntityFramework)
            || !code.Compilation.GetTypesByMetadataName(KnownTypes.EntityFramework + ".DbContext").IsEmpty;
        var hasRelational = code.References(Relational)
            || !code.Compilation.GetTypesByMetadataName(KnownTypes.EntityFramework + ".RelationalDatabaseFacadeExtensions").IsEmpty;
        var orm = hasEntityFramework ? "ef_core" : code.References("Dapper") ? "dapper" : null;
        return (known with { HasEntityFramework = hasEntityFramework, HasEntityFrameworkRelational = hasRelational })
            .WithFact("data.orm", orm, []);
    }
}
