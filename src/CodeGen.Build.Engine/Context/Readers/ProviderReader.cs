using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Which database provider the application configures: by its calls, else by the packages it references.</summary>
internal sealed class ProviderReader : IContextReader
{
    private const string InMemory = "inmemory";

    private static readonly ImmutableArray<(string Word, DatabaseProvider Provider, string Assembly, string[] Calls)> Providers =
    [
        ("postgresql", DatabaseProvider.PostgreSql, "Npgsql.EntityFrameworkCore.PostgreSQL", ["UseNpgsql", "AddNpgsql", "AddNpgsqlDbContext"]),
        ("sqlite", DatabaseProvider.Sqlite, "Microsoft.EntityFrameworkCore.Sqlite", ["UseSqlite", "AddSqlite"]),
        ("sqlserver", DatabaseProvider.Other, "Microsoft.EntityFrameworkCore.SqlServer", ["UseSqlServer", "AddSqlServer", "UseAzureSql", "AddSqlServerDbContext"]),
        ("mysql", DatabaseProvider.Other, "Pomelo.EntityFrameworkCore.MySql", ["UseMySql", "UseMySQL", "AddMySqlDbContext"]),
        ("oracle", DatabaseProvider.Other, "Oracle.EntityFrameworkCore", ["UseOracle"]),
        ("cosmos", DatabaseProvider.Other, "Microsoft.EntityFrameworkCore.Cosmos", ["UseCosmos", "AddCosmosDbContext"]),
        ("firebird", DatabaseProvider.Other, "FirebirdSql.EntityFrameworkCore.Firebird", ["UseFirebird"]),
        (InMemory, DatabaseProvider.InMemory, "Microsoft.EntityFrameworkCore.InMemory", ["UseInMemoryDatabase"]),
    ];

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var words = Providers.SelectMany(provider => provider.Calls.Select(call => (call, provider.Word))).ToDictionary(StringComparer.Ordinal);
        var calls = code.Invocations(words.ContainsKey)
            .Where(call => IsOfEntityFramework(code, call))
            .Select(call => (Value: words[Calls.NameOf(call)], Evidence: code.EvidenceOf(call)))
            .ToList();
        if (calls.Count > 0)
        {
            // Beside a real database the in-memory one is for development and tests.
            var real = calls.Where(call => call.Value != InMemory).ToList();
            return Choose(known, Facts.Rank(real.Count > 0 ? real : calls)[0].Value).WithMajority("data.provider", calls);
        }

        var referenced = Providers.Where(provider => code.References(provider.Assembly)).Select(provider => provider.Word).ToImmutableArray();
        return referenced.IsEmpty
            ? known.WithFact("data.provider", null, [])
            : Choose(known, referenced[0]).WithFact("data.provider", referenced[0], Math.Round(1.0 / referenced.Length, 2), []);
    }

    // Health checks, tracing, schedulers and hosting have methods of the same names.
    private static bool IsOfEntityFramework(CodeBase code, InvocationExpressionSyntax call) =>
        Calls.NameOf(call).StartsWith("Add", StringComparison.Ordinal)
            ? Calls.TypeArguments(call).Count > 0
            : Calls.Receiver(call) is not { } receiver
                || code.Model(call.SyntaxTree).GetTypeInfo(receiver).Type is not { TypeKind: not TypeKind.Error } type
                || DbContextTypes.IsOptionsBuilder(type);

    private static ProjectContext Choose(ProjectContext known, string word) =>
        known with { Provider = Providers.First(provider => provider.Word == word).Provider, ProviderName = word };
}
