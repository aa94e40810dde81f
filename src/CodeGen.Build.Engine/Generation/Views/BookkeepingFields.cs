using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>The columns that services fill themselves: who wrote when, when a row was deleted, and whose it is.</summary>
internal static class BookkeepingFields
{
    public const string DeletedAt = "deleted_at";
    public const string TenantId = "tenant_id";

    /// <summary>The columns of <c>audit</c>, which responses show.</summary>
    public static ImmutableArray<FieldView> Stamps(EntityModel entity, bool databaseTypes) => !entity.Audit ? [] :
    [
        Create(entity, "created_at", TypeKind.Timestamp, "When the row was created.", databaseTypes, fill: "now"),
        Create(entity, "created_by", TypeKind.String, "Who created the row; anonymous where the caller had no name.", databaseTypes, fill: "anonymous"),
        Create(entity, "updated_at", TypeKind.Timestamp, "When the row was last written.", databaseTypes, fill: "now"),
        Create(entity, "updated_by", TypeKind.String, "Who wrote the row last; anonymous where the caller had no name.", databaseTypes, fill: "anonymous"),
    ];

    /// <summary>The columns that callers never see.</summary>
    public static ImmutableArray<FieldView> Hidden(EntityModel entity, bool databaseTypes) =>
    [
        .. entity.SoftDelete ? [Create(entity, DeletedAt, TypeKind.Timestamp, "When the row was deleted; null while it is there.", databaseTypes, nullable: true)] : Array.Empty<FieldView>(),
        .. entity.Tenant ? [Create(entity, TenantId, TypeKind.Uuid, "The tenant whose row it is.", databaseTypes)] : Array.Empty<FieldView>(),
    ];

    // Rows that are there when the column comes get the default; new rows never do.
    private static FieldView Create(
        EntityModel entity, string name, TypeKind kind, string description, bool databaseTypes, bool nullable = false, string? fill = null)
    {
        var field = new FieldModel
        {
            Name = name,
            Type = new TypeReference(kind, nullable),
            Location = entity.Location,
            Default = fill,
            Description = description,
            Implied = true,
        };
        return FieldViewFactory.Create(field, entity.Name, databaseTypes) with { Initializer = kind == TypeKind.String ? " = string.Empty;" : string.Empty };
    }
}
