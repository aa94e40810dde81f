namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>What is the same for all findings of one code; the README's diagnostics table is held against these.</summary>
/// <param name="Code">The stable code: CG1xxx spec, CG2xxx context, CG3xxx generation, CG4xxx validation, CG5xxx gate, CG9xxx internal.</param>
/// <param name="Kind">The stable kebab-case word for scripts, for example <c>unknown-key</c>.</param>
/// <param name="DefaultSeverity">The severity unless the finding says otherwise.</param>
/// <param name="Title">A few words for tables.</param>
/// <param name="Meaning">What has happened and why it matters, one or two sentences.</param>
/// <param name="Fix">What the reader does about it.</param>
public sealed record FindingDescriptor(
    string Code,
    string Kind,
    Severity DefaultSeverity,
    string Title,
    string Meaning,
    string Fix);
