namespace CodeGen.Build.Engine.Initialization;

/// <summary>What happens to a file.</summary>
public enum InitAction
{
    /// <summary>The file is new.</summary>
    Created,

    /// <summary>The file existed and gets a few lines more.</summary>
    Changed,
}
