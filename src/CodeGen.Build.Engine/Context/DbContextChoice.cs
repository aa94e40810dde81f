using System.Security.Cryptography;
using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Engine.Context;

/// <summary>Which DbContext a feature's entities belong to.</summary>
/// <param name="DbContext">The DbContext; null when the project has none or the choice is open.</param>
/// <param name="Finding">Why the choice is open; null when it is not.</param>
public sealed record DbContextChoice(DbContextInfo? DbContext, Finding? Finding)
{
    /// <summary>The DbContext that the item names, by name or full name; else the project's only one.</summary>
    public static DbContextChoice Of(ProjectContext context, FeatureSpecItem item)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(item);

        var file = Path.GetRelativePath(context.Root, item.Path).Replace('\\', '/');
        if (!string.IsNullOrWhiteSpace(item.DbContext))
        {
            return Named(context, item.DbContext.Trim(), file);
        }

        return context.DbContexts.Length <= 1
            ? new DbContextChoice(context.DbContexts.FirstOrDefault(), null)
            : new DbContextChoice(null, Ambiguous(context, file));
    }

    private static DbContextChoice Named(ProjectContext context, string name, string file)
    {
        var matches = context.DbContexts.Where(candidate => candidate.FullName == name || candidate.Name == name).ToList();
        return matches.Count switch
        {
            1 => new DbContextChoice(matches[0], null),
            0 => new DbContextChoice(null, Unknown(context, name, file)),
            _ => new DbContextChoice(null, Ambiguous(context, file)),
        };
    }

    private static Finding Ambiguous(ProjectContext context, string file)
    {
        var candidates = string.Join(", ", context.DbContexts.Select(candidate => Unique(context, candidate)));
        return Finding.Of(
            ContextFindings.DbContextAmbiguous,
            $"The project has {context.DbContexts.Length} DbContexts ({candidates}) and the item does not say which one the entities of this spec belong to. Add to the project: <FeatureSpec Update=\"{file}\" DbContext=\"{Unique(context, context.DbContexts[0])}\" />",
            new SourceLocation(file)) with
        {
            Question = new Question(QuestionId(file), $"Which DbContext do the entities of this spec belong to: {candidates}?", null),
        };
    }

    private static Finding Unknown(ProjectContext context, string name, string file)
    {
        var names = context.DbContexts.Select(candidate => Unique(context, candidate)).ToList();
        var closest = ClosestName.Of(name, names);
        var hint = names.Count == 0 ? "the project has none: remove the metadata and one is generated"
            : closest is not null ? $"did you mean '{closest}'?"
            : $"the project has {string.Join(", ", names)}";
        return Finding.Of(
            ContextFindings.DbContextUnknown,
            $"The item's metadata DbContext=\"{name}\" names no DbContext of the project; {hint}",
            new SourceLocation(file));
    }

    // The short name unless two contexts share it.
    private static string Unique(ProjectContext context, DbContextInfo candidate) =>
        context.DbContexts.Count(other => other.Name == candidate.Name) == 1 ? candidate.Name : candidate.FullName;

    private static string QuestionId(string file) =>
        $"Q-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"dbcontext:{file}")))[..4]}";
}
