namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Looks for one kind of gap or contradiction in a feature that has been read.</summary>
internal interface ISpecAnalysis
{
    /// <summary>Reports what it finds.</summary>
    void Analyze(SpecAnalysisContext context);
}
