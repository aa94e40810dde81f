using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Context;

/// <summary>Describes an entity as its mapping has it: table, key, columns.</summary>
internal sealed class EntityDescriber(CodeBase code, FluentMappings mappings, NamingConvention naming, IReadOnlyCollection<EntityCandidate> all)
{
    private readonly Dictionary<INamedTypeSymbol, EntityCandidate> _all =
        all.ToDictionary<EntityCandidate, INamedTypeSymbol>(candidate => candidate.Type, SymbolEqualityComparer.Default);

    public ExistingEntity Describe(EntityCandidate candidate)
    {
        var mapping = mappings.For(candidate.Type);
        var properties = EntityProperties.Of(candidate.Type, mapping).Select(property => Describe(property, mapping)).ToImmutableArray();
        var key = EntityKey.Of(candidate.Type, mapping);
        var keyType = key is [var only] ? EntityProperties.Of(candidate.Type, mapping).FirstOrDefault(property => property.Name == only)?.Type : null;
        var declaration = DbContextTypes.Declarations(code, candidate.Type) is [var first, ..] ? first : null;
        return new ExistingEntity
        {
            Name = candidate.Type.Name,
            Namespace = candidate.Type.NamespaceName(),
            File = declaration is null ? "" : code.Relative(declaration.SyntaxTree.FilePath),
            DbContext = candidate.Context.Name,
            Table = TableOf(candidate),
            Schema = SchemaOf(candidate.Type),
            CanCreate = CanCreate(candidate.Type),
            KeyProperty = string.Join(',', key),
            KeyColumn = string.Join(',', key.Select(name => properties.FirstOrDefault(property => property.Name == name)?.Column ?? naming.Rewrite(name))),
            KeyClrType = keyType is null ? "" : EntityProperties.TypeText(keyType),
            KeyKind = keyType is null ? null : KindOf(keyType),
            Configuration = mapping.Configuration,
            Properties = properties,
            Evidence = declaration is null ? [candidate.Evidence] : [code.EvidenceOf(declaration.Identifier), candidate.Evidence],
        };
    }

    private ExistingProperty Describe(IPropertySymbol property, EntityMapping mapping) =>
        new(
            property.Name,
            EntityProperties.TypeText(property.Type),
            mapping.Columns.GetValueOrDefault(property.Name) ?? AttributeText(property, "ColumnAttribute") ?? naming.Rewrite(property.Name),
            EntityProperties.IsRequired(property),
            EntityProperties.CanSet(property),
            !mapping.Owned.Contains(property.Name) && EntityProperties.TargetOf(property.Type) is { } target && _all.ContainsKey(target)
                ? target.FullName()
                : null);

    // A derived entity without a table of its own shares its base's.
    private string TableOf(EntityCandidate candidate) =>
        mappings.For(candidate.Type).Table
        ?? AttributeText(candidate.Type, "TableAttribute")
        ?? (candidate.Type.BaseType is { } parent && _all.TryGetValue(parent, out var root) ? TableOf(root) : null)
        ?? IdentityTables.Of(candidate.Type)
        ?? naming.Rewrite(candidate.Set ?? candidate.Type.Name);

    private string? SchemaOf(INamedTypeSymbol type) =>
        mappings.For(type).Schema
        ?? AttributeOf(type, "TableAttribute")?.NamedArguments.FirstOrDefault(argument => argument.Key == "Schema").Value.Value as string;

    private static bool CanCreate(INamedTypeSymbol type) =>
        !type.IsAbstract
        && type.InstanceConstructors.Any(constructor => constructor is
        {
            Parameters.Length: 0,
            DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal,
        });

    private static string? AttributeText(ISymbol symbol, string attribute) =>
        AttributeOf(symbol, attribute)?.ConstructorArguments is [{ Value: string text }, ..] ? text : null;

    private static AttributeData? AttributeOf(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.Name == attribute);

    private static Specs.Model.TypeKind? KindOf(ITypeSymbol type) =>
        type.SpecialType switch
        {
            SpecialType.System_Int32 => Specs.Model.TypeKind.Int,
            SpecialType.System_Int64 => Specs.Model.TypeKind.Long,
            SpecialType.System_String => Specs.Model.TypeKind.String,
            _ => type.Is("System", "Guid") ? Specs.Model.TypeKind.Uuid : null,
        };
}
