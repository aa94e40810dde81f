using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Reporting;

/// <summary><c>decisions.jsonl</c>: one choice a line.</summary>
internal static class DecisionLog
{
    /// <summary>The text, in the order in which the choices were made.</summary>
    public static string Write(IEnumerable<Decision> decisions) => string.Concat(decisions.Select(decision => GateJson.Line(decision) + "\n"));
}
