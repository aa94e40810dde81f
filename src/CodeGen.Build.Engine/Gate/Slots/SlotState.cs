namespace CodeGen.Build.Engine.Gate.Slots;

/// <summary>Whether somebody has written a slot's logic.</summary>
public enum SlotState
{
    /// <summary>The generated body stands there, or the module is not approved.</summary>
    Open,

    /// <summary>The approved file has another body.</summary>
    Closed,

    /// <summary>The generated body to compare with is missing or was changed.</summary>
    Unknown,
}
