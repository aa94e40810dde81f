using CodeGen.Build.Engine.Context;

namespace CodeGen.Build.Engine.Generation;

/// <summary>The choices that the generator made from what it found in the code base.</summary>
internal static class Choices
{
    public static IEnumerable<Decision> Of(GenerationInput input)
    {
        var context = input.Context;
        var own = $"Features/{FeatureClassName.Of(context, input.Model)}";
        yield return TypeNames.NeedEntityNamespace(context, input.Model)
            ? new Decision("placement.entities", own + "/Entities", "A name of the spec is also one of a type that other files use or that is generated, so these entities have a namespace of their own.", [own])
            : Placement("placement.entities", context.Placement.Entities, own, "entities");
        yield return Placement("placement.configurations", context.Placement.Configurations, own, "EF Core configurations");
        yield return Placement("placement.migrations", context.Placement.Migrations, "Migrations", "SQL migrations");
        yield return new Decision(
            "dbcontext",
            input.DbContext?.Name ?? SharedFeatureGenerator.DbContextName,
            input.DbContext is null ? "The code base has no DbContext, so the shared one is generated."
                : context.DbContexts.Length == 1 ? "It is the only DbContext of the code base." : "The item's metadata DbContext names it.",
            [.. context.DbContexts.Select(found => found.Name)]);
        yield return new Decision(
            "style.namespace",
            context.FileScopedNamespaces ? "file_scoped" : "block",
            "The majority of the code base's files are written so.",
            ["file_scoped", "block"]);
        yield return new Decision(
            "security.scheme",
            context.HasAuthentication ? "the application's own" : SharedFeatureGenerator.NeedsCaller(input.Model) ? "deny all" : "none",
            context.HasAuthentication ? "The application registers an authentication scheme."
                : "The application registers no authentication scheme; protected endpoints answer 401 until it does.",
            []);
        if (context.Tests is { Target: not TestFramework.None, Assertions: { } assertions })
        {
            yield return new Decision(
                "tests.assertions",
                "the framework's own",
                $"The test project uses {assertions}; generated tests say what they assert in the words of their framework.",
                [assertions]);
        }
    }

    private static Decision Placement(string topic, string? found, string own, string what) => new(
        topic, found ?? own,
        found is null ? $"The code base has no folder of {what}." : $"Most of the code base's {what} live there.",
        found is null ? [] : [found, own]);
}
