namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>How two entities relate.</summary>
public enum RelationshipKind
{
    /// <summary>Each side has at most one of the other.</summary>
    OneToOne,

    /// <summary>This entity has many of the other.</summary>
    OneToMany,

    /// <summary>This entity refers to one of the other.</summary>
    ManyToOne,

    /// <summary>Each side has many of the other.</summary>
    ManyToMany,
}
