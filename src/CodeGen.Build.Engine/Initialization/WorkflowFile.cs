namespace CodeGen.Build.Engine.Initialization;

/// <summary>The GitHub workflow that publishes the review and holds the gate.</summary>
internal static class WorkflowFile
{
    /// <summary>The workflow for a project.</summary>
    /// <param name="project">The project file, relative to the git top level, with forward slashes.</param>
    /// <param name="review">The folder of the review, relative to the git top level.</param>
    /// <param name="tests">The test project, which the build of the project alone would not restore; null for none.</param>
    /// <param name="framework">The major version of .NET; null when unknown, then the runner's own SDK is used.</param>
    public static string Text(string project, string review, string? tests, int? framework)
    {
        var setUp = framework is null
            ? ""
            : $"""
                    - uses: actions/setup-dotnet@v4
                      with:
                        dotnet-version: {framework}.0.x

              """;
        var restore = tests is null ? "" : $"          dotnet restore {Quote(tests)}\n";
        return $$"""
            # Builds what the feature specs ask for, publishes it for review, and fails while something is not approved.
            name: codegen
            on: [pull_request]
            permissions:
              contents: read
            jobs:
              review:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
            {{setUp}}      - name: Generate and validate
                    run: |
            {{restore}}          dotnet build {{Quote(project)}}
                  - name: Publish the review
                    if: always()
                    uses: actions/upload-artifact@v4
                    with:
                      name: codegen-review
                      path: {{Yaml(review)}}
                      if-no-files-found: ignore
                  - name: Gate
                    run: |
                      dotnet build {{Quote(project)}} -t:CodeGenGate

            """.ReplaceLineEndings("\n");
    }

    private static string Quote(string path) => $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Yaml(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";
}
