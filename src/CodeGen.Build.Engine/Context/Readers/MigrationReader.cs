using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>What describes the schema: SQL migrations, EF Core's migrations in C#, the model.</summary>
internal sealed class MigrationReader : IContextReader
{
    private const string Sql = "sql";
    private const string EntityFramework = "ef_core";

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var sql = code.SqlMigrations.Select(file => (Value: Sql, File: code.Relative(file), Evidence: new Evidence(code.Relative(file), 1))).ToList();
        var classes = code.Types
            .OfType<ClassDeclarationSyntax>()
            .Where(IsMigration)
            .Select(type => (Value: EntityFramework, File: code.Relative(type.SyntaxTree.FilePath), Evidence: code.EvidenceOf(type.Identifier)))
            .ToList();
        var all = sql.Concat(classes).ToList();
        var sources = all.Select(item => $"{item.Value}:{Folder(item.File)}")
            .Concat(known.DbContexts.Select(context => $"ef_model:{context.FullName}"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();

        return (known with { HasEntityFrameworkMigrations = classes.Count > 0 })
            .WithMajority("data.migrations", all.Select(item => (item.Value, item.Evidence)))
            .WithFact("data.schema_sources", sources.IsEmpty ? null : sources, all.Select(item => item.Evidence).Concat(known.DbContexts.SelectMany(context => context.Evidence)));
    }

    private static bool IsMigration(ClassDeclarationSyntax type) =>
        type.BaseList?.Types.Any(parent => parent.Type is IdentifierNameSyntax { Identifier.ValueText: "Migration" }
            or QualifiedNameSyntax { Right.Identifier.ValueText: "Migration" }) == true
        && type.Members.OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.ValueText == "Up");

    private static string Folder(string file) => file.Contains('/') ? file[..file.LastIndexOf('/')] : "";
}
