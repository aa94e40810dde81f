using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Schema;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>The scripts around a migration as templates see them.</summary>
/// <param name="DeployFile">The script that runs the way up, relative to the root.</param>
/// <param name="RollbackFile">The script that runs the way down, relative to the root.</param>
/// <param name="Up">The way up, relative to the scripts.</param>
/// <param name="Down">The way down, relative to the scripts.</param>
/// <param name="Sign">By what a database is seen to have the migration; null when that cannot be seen.</param>
/// <param name="Losses">What is lost on the way down.</param>
public sealed record DeploymentView(
    string DeployFile, string RollbackFile, string Up, string Down, DeploymentSign? Sign, ImmutableArray<DeploymentLoss> Losses)
{
    /// <summary>The tables that may not change while it is looked whether something is lost, in SQL.</summary>
    public string Locked => string.Join(", ", Losses.Select(loss => loss.Table).Distinct());
}
