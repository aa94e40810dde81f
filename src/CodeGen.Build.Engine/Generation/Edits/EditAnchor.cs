namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Where a statement goes inside a body.</summary>
public enum EditAnchor
{
    /// <summary>At the end of the method's body.</summary>
    EndOfMethod,

    /// <summary>Before the statement that builds the WebApplication.</summary>
    BeforeBuild,

    /// <summary>Before the statement that runs the WebApplication.</summary>
    BeforeRun,
}
