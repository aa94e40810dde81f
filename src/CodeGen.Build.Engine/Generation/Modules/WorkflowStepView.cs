namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A step of a workflow test.</summary>
/// <param name="Client">The client that makes the call.</param>
/// <param name="Operation">The operation, or <see cref="Gone"/>.</param>
public sealed record WorkflowStepView(string Client, string Operation)
{
    /// <summary>The step that looks for what was deleted.</summary>
    public const string Gone = "Gone";

    /// <summary>Whether it creates.</summary>
    public bool IsCreate => Operation == "Create";

    /// <summary>Whether it reads.</summary>
    public bool IsRead => Operation == "Read";

    /// <summary>Whether it lists.</summary>
    public bool IsList => Operation == "List";

    /// <summary>Whether it updates.</summary>
    public bool IsUpdate => Operation == "Update";

    /// <summary>Whether it deletes.</summary>
    public bool IsDelete => Operation == "Delete";

    /// <summary>Whether it looks for what was deleted.</summary>
    public bool IsGone => Operation == Gone;
}
