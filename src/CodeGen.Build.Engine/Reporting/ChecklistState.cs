namespace CodeGen.Build.Engine.Reporting;

/// <summary>What the evidence says about a line of the checklist.</summary>
public enum ChecklistState
{
    /// <summary>There is evidence that it holds.</summary>
    Done,

    /// <summary>There is none, or it says the opposite.</summary>
    Open,

    /// <summary>The feature has nothing that the line could speak of.</summary>
    NotApplicable,
}
