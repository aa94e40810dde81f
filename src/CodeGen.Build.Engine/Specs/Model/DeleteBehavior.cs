namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>What happens to dependents when the principal is deleted (<c>on_delete</c>).</summary>
public enum DeleteBehavior
{
    /// <summary>The deletion is refused; the default.</summary>
    Restrict,

    /// <summary>Dependents are deleted too; always so for owned children.</summary>
    Cascade,

    /// <summary>The reference becomes null.</summary>
    SetNull,
}
