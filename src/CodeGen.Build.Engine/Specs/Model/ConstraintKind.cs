namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>The kinds of constraints of a table.</summary>
public enum ConstraintKind
{
    /// <summary>No two rows have the same values.</summary>
    Unique,

    /// <summary>An expression holds for each row.</summary>
    Check,

    /// <summary>Values refer to rows of another table.</summary>
    ForeignKey,

    /// <summary>Values identify a row.</summary>
    PrimaryKey,
}
