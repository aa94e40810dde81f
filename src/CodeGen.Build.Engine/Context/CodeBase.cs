using System.Collections.Immutable;
using CodeGen.Build.Engine.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>The code that people wrote in one project, prepared so that readers need not walk it again and again.</summary>
internal sealed class CodeBase
{
    private readonly Lazy<ILookup<string, InvocationExpressionSyntax>> _invocations;
    private readonly Lazy<ImmutableArray<string>> _migrations;
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    public CodeBase(string root, string projectDirectory, CSharpCompilation compilation, IReadOnlySet<string>? ours = null)
    {
        Root = root;
        ProjectDirectory = projectDirectory;
        Compilation = compilation;
        Trees =
        [
            .. compilation.SyntaxTrees
                .Where(tree => !GeneratedCode.IsGenerated(tree) && ours?.Contains(tree.FilePath) != true)
                .OrderBy(tree => Relative(tree.FilePath), StringComparer.Ordinal),
        ];
        Types = [.. Trees.AsParallel().AsOrdered().SelectMany(TypesOf)];
        _migrations = new(() => Context.SqlMigrations.Find(root, projectDirectory, GateDirectory));
        _invocations = new(() => Trees.AsParallel().AsOrdered()
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            .AsSequential()
            .ToLookup(Calls.NameOf, StringComparer.Ordinal));
    }

    /// <summary>The compilation, generated code included.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The files that people wrote, by relative path.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>Their type declarations, in order.</summary>
    public ImmutableArray<TypeDeclarationSyntax> Types { get; }

    /// <summary>The absolute folder that relative paths start from.</summary>
    public string Root { get; }

    /// <summary>The absolute folder of the project.</summary>
    public string ProjectDirectory { get; }

    /// <summary>The gated folder, which is not part of the code base; null for none.</summary>
    public string? GateDirectory { get; init; }

    /// <summary>The SQL migrations on disk, absolute, in order.</summary>
    public ImmutableArray<string> SqlMigrations => _migrations.Value;

    /// <summary>The build; null for the test project.</summary>
    public BuildRequest? Request { get; init; }

    /// <summary>The test project; null for none.</summary>
    public CodeBase? Tests { get; init; }

    /// <summary>The absolute path of the test project's file; null for none.</summary>
    public string? TestProject { get; init; }

    /// <summary>Calls whose method is named so, in order.</summary>
    public IEnumerable<InvocationExpressionSyntax> Invocations(string name) => _invocations.Value[name];

    /// <summary>Calls whose method's name passes, in order of names and places.</summary>
    public IEnumerable<InvocationExpressionSyntax> Invocations(Func<string, bool> name) =>
        _invocations.Value.Where(group => name(group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group);

    /// <summary>The semantic model of a tree.</summary>
    public SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            model = Compilation.GetSemanticModel(tree);
            _models.Add(tree, model);
        }

        return model;
    }

    /// <summary>The symbol of a declaration.</summary>
    public INamedTypeSymbol? Symbol(BaseTypeDeclarationSyntax type) => Model(type.SyntaxTree).GetDeclaredSymbol(type);

    /// <summary>The declarations of a symbol in the code that people wrote in this project, by file.</summary>
    public IEnumerable<SyntaxNode> Declarations(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences
            .Where(reference => Compilation.ContainsSyntaxTree(reference.SyntaxTree) && !GeneratedCode.IsGenerated(reference.SyntaxTree))
            .OrderBy(reference => Relative(reference.SyntaxTree.FilePath), StringComparer.Ordinal)
            .ThenBy(reference => reference.Span.Start)
            .Select(reference => reference.GetSyntax());

    /// <summary>The constant text of an expression; null when it has none.</summary>
    public string? Text(ExpressionSyntax? expression) =>
        expression switch
        {
            null => null,
            LiteralExpressionSyntax literal => literal.Token.Value as string,
            _ => Model(expression.SyntaxTree).GetConstantValue(expression) is { HasValue: true, Value: string value } ? value : null,
        };

    /// <summary>A path relative to the root, with forward slashes; empty for the root itself.</summary>
    public string Relative(string path)
    {
        var relative = Path.GetRelativePath(Root, path).Replace('\\', '/');
        return relative == "." ? "" : relative;
    }

    /// <summary>The folder of a file relative to the project's, with forward slashes; empty for the project's own.</summary>
    public string FolderInProject(string file)
    {
        var relative = Path.GetRelativePath(ProjectDirectory, Path.GetDirectoryName(file)!).Replace('\\', '/');
        return relative == "." ? "" : relative;
    }

    /// <summary>Where a node stands.</summary>
    public Evidence EvidenceOf(SyntaxNode node) => EvidenceOf(node.GetLocation());

    /// <summary>Where a token stands.</summary>
    public Evidence EvidenceOf(SyntaxToken token) => EvidenceOf(token.GetLocation());

    /// <summary>Whether an assembly of the name, or one whose name goes on after a dot, is referenced.</summary>
    public bool References(string assembly) =>
        Compilation.ReferencedAssemblyNames.Any(identity => string.Equals(identity.Name, assembly, StringComparison.OrdinalIgnoreCase));

    private Evidence EvidenceOf(Location location) =>
        new(Relative(location.SourceTree!.FilePath), location.GetLineSpan().StartLinePosition.Line + 1);

    private static IEnumerable<TypeDeclarationSyntax> TypesOf(SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>();
}
