using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>The spec that a project without any starts with: small, and it works from build to running feature.</summary>
internal static class FirstSpec
{
    /// <summary>The schema of the format as each build leaves it for editors: that of the version in use, and there without a network.</summary>
    public const string SchemaOfLastBuild = "../obj/codegen/feature.schema.json";

    private static readonly (string Entity, string Feature)[] Names = [("Note", "notes"), ("Memo", "memos"), ("Reminder", "reminders")];

    /// <summary>File name and text, about an entity whose name the project does not use yet.</summary>
    public static (string FileName, string Text) For(string projectDirectory, string schema)
    {
        var sources = ProjectFiles.Enumerate(projectDirectory, "*.cs")
            .Select(File.ReadAllText)
            .ToList();
        var (entity, feature) = Names.FirstOrDefault(
            name => !sources.Any(source => Regex.IsMatch(source, $@"\b(class|record|struct|enum|interface)\s+{name.Entity}\b")), Names[^1]);
        return ($"{feature}.feature.yaml", Text(entity, feature, schema));
    }

    private static string Text(string entity, string feature, string schema) =>
        $$"""
        # yaml-language-server: $schema={{schema}}
        # A feature: `dotnet build` turns it into code, tests and a migration for review under codegen/review/{{feature}}.
        # Nothing is compiled into the application before it is approved: dotnet codegen approve --feature {{feature}}
        feature: {{feature}}
        description: Short texts that can be kept, found and changed.
        entities:
          - name: {{entity}}
            fields:
              title: { type: string, max_length: 200, required: true }
              body: text?                          # ? = may be absent
              pinned: { type: bool, default: false }
            operations: [create, read, list, update, delete]
            filters: [pinned]                      # GET /api/{{feature}}?pinned=true
        acceptance_criteria:
          - id: AC1
            given: no {{feature}}
            when: one is created
            then: it can be read at its location
        # Who may call it: anonymous, authenticated, policy:NAME, role:NAME; exceptions under `endpoints`.
        security: { default: anonymous }

        """.ReplaceLineEndings("\n");
}
