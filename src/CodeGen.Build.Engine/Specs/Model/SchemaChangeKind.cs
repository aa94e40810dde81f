namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>What an entry of <c>schema_changes</c> asks for.</summary>
public enum SchemaChangeKind
{
    /// <summary>A new column of a table.</summary>
    AddColumn,

    /// <summary>A new table.</summary>
    AddTable,

    /// <summary>A column is removed.</summary>
    DropColumn,

    /// <summary>A table is removed.</summary>
    DropTable,

    /// <summary>A column gets another name.</summary>
    RenameColumn,

    /// <summary>A table gets another name.</summary>
    RenameTable,

    /// <summary>A column's type, length, nullability or default changes.</summary>
    AlterColumn,

    /// <summary>A new index.</summary>
    AddIndex,

    /// <summary>An index is removed.</summary>
    DropIndex,

    /// <summary>An index gets another name.</summary>
    RenameIndex,

    /// <summary>A new constraint.</summary>
    AddConstraint,

    /// <summary>A constraint is removed.</summary>
    DropConstraint,

    /// <summary>A constraint gets another name.</summary>
    RenameConstraint,

    /// <summary>A new view.</summary>
    AddView,

    /// <summary>A view is removed.</summary>
    DropView,

    /// <summary>A view gets another name.</summary>
    RenameView,

    /// <summary>A view gets another query.</summary>
    AlterView,
}
