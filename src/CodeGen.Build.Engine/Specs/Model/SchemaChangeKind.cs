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

    /// <summary>A column's type, nullability or default changes.</summary>
    AlterColumn,

    /// <summary>A new index.</summary>
    AddIndex,

    /// <summary>An index is removed.</summary>
    DropIndex,
}
