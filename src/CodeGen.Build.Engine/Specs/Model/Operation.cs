namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>The operations that an entity's endpoints offer.</summary>
public enum Operation
{
    /// <summary>POST on the collection.</summary>
    Create,

    /// <summary>GET of one.</summary>
    Read,

    /// <summary>GET of the collection, paged.</summary>
    List,

    /// <summary>PUT of one.</summary>
    Update,

    /// <summary>DELETE of one.</summary>
    Delete,
}
