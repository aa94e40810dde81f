namespace CodeGen.Build.Engine.Reporting;

/// <summary>One layer's result.</summary>
/// <param name="Holds">Whether it is as it should be.</param>
/// <param name="Text">What was seen, for example <c>42 passed, 0 failed</c>.</param>
internal sealed record EvidenceItem(bool Holds, string Text);
