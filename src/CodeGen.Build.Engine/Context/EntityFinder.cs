using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Finds the types that are mapped: by DbSet, by configuration, by navigation from one that is.</summary>
internal sealed class EntityFinder(CodeBase code, FluentMappings mappings, ImmutableArray<DbContextInfo> contexts)
{
    private readonly Dictionary<INamedTypeSymbol, EntityCandidate> _found = new(SymbolEqualityComparer.Default);

    /// <summary>All of them, each with the first DbContext that maps it.</summary>
    public IReadOnlyCollection<EntityCandidate> Find()
    {
        foreach (var context in contexts)
        {
            AddSets(context);
        }

        AddConfigured();
        AddNavigated();
        return _found.Values;
    }

    private void AddSets(DbContextInfo context)
    {
        if (code.Compilation.GetTypeByMetadataName(context.FullName) is not { } type)
        {
            return;
        }

        foreach (var (property, entity) in DbContextTypes.Sets(type))
        {
            Add(entity, context, property.Name, code.Declarations(property).FirstOrDefault());
        }
    }

    private void AddConfigured()
    {
        foreach (var call in FluentMappings.EntityCalls(code))
        {
            Add(Calls.TypeArguments(call)[0], ContextOf(call), call);
        }

        foreach (var type in code.Types.OfType<ClassDeclarationSyntax>())
        {
            foreach (var configured in ConfiguredBy(type))
            {
                Add(configured, ContextNaming(type.Identifier.ValueText), type.Identifier.Parent!);
            }
        }
    }

    private void AddNavigated()
    {
        for (var open = new Queue<EntityCandidate>(_found.Values.ToList()); open.TryDequeue(out var candidate);)
        {
            var mapping = mappings.For(candidate.Type);
            foreach (var property in EntityProperties.Of(candidate.Type, mapping).Where(property => !mapping.Owned.Contains(property.Name)))
            {
                if (EntityProperties.TargetOf(property.Type) is { } target && IsEntity(target) && !_found.ContainsKey(target))
                {
                    open.Enqueue(Add(target, candidate.Context, null, code.Declarations(property).FirstOrDefault()));
                }
            }
        }
    }

    // Only the team's own classes with a key: anything else needs to be configured to be an entity.
    private bool IsEntity(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsGenericType: false }
        && code.Declarations(type).Any()
        && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "OwnedAttribute" or "ComplexTypeAttribute" or "NotMappedAttribute")
        && !EntityKey.Of(type, mappings.For(type)).IsEmpty;

    private static IEnumerable<TypeSyntax> ConfiguredBy(ClassDeclarationSyntax type) =>
        type.BaseList?.Types
            .Select(parent => parent.Type is QualifiedNameSyntax qualified ? qualified.Right : parent.Type)
            .OfType<GenericNameSyntax>()
            .Where(name => name is { Identifier.ValueText: "IEntityTypeConfiguration", TypeArgumentList.Arguments.Count: 1 })
            .Select(name => name.TypeArgumentList.Arguments[0])
        ?? [];

    private DbContextInfo? ContextOf(SyntaxNode node)
    {
        var type = node.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault();
        var symbol = type is null ? null : code.Symbol(type);
        return symbol is null ? Only() : contexts.FirstOrDefault(context => context.FullName == symbol.FullName()) ?? Only();
    }

    private DbContextInfo? ContextNaming(string configuration) =>
        Only()
        ?? contexts.FirstOrDefault(context => DeclarationsOf(context).Any(type => type.DescendantNodes()
            .OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == configuration)))
        ?? contexts.FirstOrDefault(context => context.AppliesConfigurationsFromAssembly);

    private DbContextInfo? Only() => contexts.Length == 1 ? contexts[0] : null;

    private IEnumerable<TypeDeclarationSyntax> DeclarationsOf(DbContextInfo context) =>
        code.Compilation.GetTypeByMetadataName(context.FullName) is { } type ? DbContextTypes.Declarations(code, type) : [];

    private void Add(TypeSyntax name, DbContextInfo? context, SyntaxNode place)
    {
        if (context is not null && FluentMappings.EntityOf(code, name) is { } entity)
        {
            Add(entity, context, null, place);
        }
    }

    private EntityCandidate Add(INamedTypeSymbol entity, DbContextInfo context, string? set, SyntaxNode? place)
    {
        var candidate = new EntityCandidate(entity, context, set, place is null ? context.Evidence[0] : code.EvidenceOf(place));
        return _found.TryAdd(entity, candidate) ? candidate : _found[entity];
    }
}
