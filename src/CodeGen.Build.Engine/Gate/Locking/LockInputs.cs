namespace CodeGen.Build.Engine.Gate.Locking;

/// <summary>What a feature was generated from, as the lock pins it.</summary>
/// <param name="SpecHash">Hash of the spec and its includes.</param>
/// <param name="TemplateSet">Hash of the template set.</param>
/// <param name="Facts">Hash of the facts of the code base that were used.</param>
/// <param name="Migration">Number of the feature's migration; null when it has none.</param>
/// <param name="Settings">Hash of the item's metadata and the properties that shape what is generated.</param>
internal sealed record LockInputs(
    string SpecHash, string TemplateSet, string Facts, string? Migration = null, string Settings = "");
