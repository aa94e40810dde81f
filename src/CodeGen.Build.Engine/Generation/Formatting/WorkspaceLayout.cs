using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Formatting;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Generation.Formatting;

/// <summary>The formatter of <c>dotnet format</c>, which is the one that IDE0055 judges by; of the same SDK as the compiler.</summary>
internal sealed class WorkspaceLayout : ILayout
{
    /// <inheritdoc />
    public async Task<ImmutableArray<GeneratedFile>> ApplyAsync(
        ImmutableArray<(string AbsolutePath, GeneratedFile File)> files, IEnumerable<string> configurations, CSharpParseOptions options, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace(MefHostServices.Create([typeof(AdhocWorkspace).Assembly, typeof(CSharpFormattingOptions).Assembly]));
        var project = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(
            ProjectInfo.Create(project, VersionStamp.Default, "generated", "generated", LanguageNames.CSharp, parseOptions: options));
        foreach (var configuration in configurations)
        {
            var text = SourceText.From(await File.ReadAllTextAsync(configuration, cancellationToken).ConfigureAwait(false));
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), Path.GetFileName(configuration), text, filePath: configuration);
        }

        var documents = new List<(DocumentId Id, GeneratedFile File)>();
        foreach (var (path, file) in files)
        {
            var id = DocumentId.CreateNewId(project);
            solution = solution.AddDocument(id, Path.GetFileName(path), SourceText.From(file.Content), filePath: path);
            documents.Add((id, file));
        }

        var formatted = await Task.WhenAll(documents.Select(document => ApplyAsync(solution.GetDocument(document.Id)!, document.File, cancellationToken))).ConfigureAwait(false);
        return [.. formatted];
    }

    private static async Task<GeneratedFile> ApplyAsync(Document document, GeneratedFile file, CancellationToken cancellationToken)
    {
        var before = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var formatted = await Formatter.FormatAsync(document, options: null, cancellationToken).ConfigureAwait(false);
        var after = await formatted.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = after!.ToFullString().ReplaceLineEndings("\n");
        return text == file.Content ? file : file with { Content = text, Origins = MovedOrigins.Follow(file.Origins, before!, after) };
    }
}
