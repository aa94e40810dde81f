namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG9xxx codes: failures of the product itself.</summary>
public static class InternalFindings
{
    /// <summary>An exception nobody foresaw.</summary>
    public static readonly FindingDescriptor Unexpected = new(
        "CG9001", "internal-error", Severity.Error, "Internal error",
        "The engine met a state that its authors did not foresee; nothing was written for the feature it was working on.",
        "Report it with the message, the stack in obj/codegen/engine.log, and the spec if you may share it.");
}
