using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>The DbContexts that the application can use: concrete classes, also with a base class of the team's own.</summary>
internal sealed class DbContextReader : IContextReader
{
    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var types = code.Types
            .OfType<ClassDeclarationSyntax>()
            .Where(type => type.BaseList is not null)
            .Select(code.Symbol)
            .OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Where(type => DbContextTypes.IsDbContext(type) && !type.IsAbstract && !type.IsGenericType)
            .ToList();
        var contexts = types
            .Where(type => !IsBaseOnly(type, types))
            .Select(type => Describe(code, type))
            .OrderBy(context => context.FullName, StringComparer.Ordinal)
            .ToImmutableArray();
        var names = contexts.Select(context => context.FullName).ToImmutableArray();
        var referenced = contexts.IsEmpty ? DbContextTypes.Referenced(code) : [];
        return (known with { DbContexts = contexts, ReferencedDbContexts = referenced })
            .WithFact("data.dbcontexts_referenced", referenced.IsEmpty ? null : referenced, [])
            .WithFact("data.dbcontexts", names.IsEmpty ? null : names, contexts.SelectMany(context => context.Evidence));
    }

    // A base class that nobody has marked abstract.
    private static bool IsBaseOnly(INamedTypeSymbol type, List<INamedTypeSymbol> all) =>
        !DbContextTypes.Sets(type).Any()
        && all.Exists(other => DbContextTypes.WithBases(other).Skip(1).Contains(type, SymbolEqualityComparer.Default));

    private static DbContextInfo Describe(CodeBase code, INamedTypeSymbol type)
    {
        var declarations = DbContextTypes.Declarations(code, type);
        var chain = DbContextTypes.WithBases(type).SelectMany(level => DbContextTypes.Declarations(code, level)).ToList();
        var sets = DbContextTypes.Sets(type).ToList();
        var onModelCreating = declarations.SelectMany(declaration => declaration.Members)
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(method => method.Identifier.ValueText == "OnModelCreating" && method.ParameterList.Parameters.Count == 1);
        var forms = declarations.SelectMany(declaration => declaration.Members)
            .OfType<PropertyDeclarationSyntax>()
            .Where(property => property.Type is GenericNameSyntax { Identifier.ValueText: "DbSet" })
            .ToLookup(property => property.ExpressionBody is not null);

        return new DbContextInfo(
            type.Name,
            type.NamespaceName(),
            code.Relative(declarations[0].SyntaxTree.FilePath),
            chain.Any(AppliesConfigurations),
            onModelCreating is not null,
            [.. declarations.Select(declaration => code.EvidenceOf(declaration.Identifier))])
        {
            DbSets = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                sets.DistinctBy(set => set.Entity.FullName()).Select(set => KeyValuePair.Create(set.Entity.FullName(), set.Property.Name))),
            OnModelCreatingFile = onModelCreating is null ? null : code.Relative(onModelCreating.SyntaxTree.FilePath),
            ModelBuilderParameter = onModelCreating?.ParameterList.Parameters[0].Identifier.ValueText,
            DbSetsAreExpressions = forms[true].Count() > forms[false].Count(),
        };
    }

    private static bool AppliesConfigurations(TypeDeclarationSyntax type) =>
        type.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => Calls.NameOf(call) == "ApplyConfigurationsFromAssembly");
}
