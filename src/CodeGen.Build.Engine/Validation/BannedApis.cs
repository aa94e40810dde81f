using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Validation;

/// <summary>Finds uses of APIs that reach outside the application.</summary>
internal static class BannedApis
{
    private const string Files = "the file system";
    private const string Code = "code that is loaded or made at run time";

    private static readonly ImmutableArray<BannedApi> Table =
    [
        new("System.Diagnostics", "Process", "other processes"),
        new("System.Diagnostics", "ProcessStartInfo", "other processes"),
        new("System.IO", "File", Files),
        new("System.IO", "FileInfo", Files),
        new("System.IO", "FileStream", Files),
        new("System.IO", "FileSystemWatcher", Files),
        new("System.IO", "Directory", Files),
        new("System.IO", "DirectoryInfo", Files),
        new("System.IO", "DriveInfo", Files),
        new("System.IO.MemoryMappedFiles", null, Files),
        new("System.IO.Pipes", null, "other processes"),
        new("System.Net.Sockets", null, "the network below HTTP"),
        new("System.Net.Mail", null, "the network"),
        new("System.Net.NetworkInformation", null, "the network"),
        new("System.Net", "WebClient", "the network"),
        new("System.Net", "HttpListener", "the network"),
        new("System.Net", "Dns", "the network"),
        new("System", "Environment", "the process's environment") { Except = ["NewLine"] },
        new("System", "AppDomain", Code),
        new("System", "Activator", Code) { Members = ["CreateInstanceFrom"] },
        new("System.Reflection", "Assembly", Code) { Members = ["Load", "LoadFrom", "LoadFile", "UnsafeLoadFrom"] },
        new("System.Reflection.Emit", null, Code),
        new("System.Runtime.Loader", null, Code),
        new("System.Runtime.CompilerServices", "ModuleInitializerAttribute", "code that runs before anybody calls it"),
        new("System.Runtime.InteropServices", "DllImportAttribute", "native code"),
        new("System.Runtime.InteropServices", "LibraryImportAttribute", "native code"),
        new("System.Runtime.InteropServices", "NativeLibrary", "native code"),
        new("System.Runtime.InteropServices", "Marshal", "native memory"),
        new("Microsoft.Win32", null, "the registry"),
        new("System.Diagnostics.CodeAnalysis", "SuppressMessageAttribute", "the findings about itself"),
        new("System.Diagnostics.CodeAnalysis", "UnconditionalSuppressMessageAttribute", "the findings about itself"),
    ];

    public static IEnumerable<Finding> Find(SyntaxTree tree, Compilation compilation, GeneratedSources sources, CancellationToken cancellationToken)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
            .Select(name => (Name: name, Use: Banned(SymbolOf(name, model, cancellationToken))))
            .Where(found => found.Use is not null)
            .GroupBy(found => (Line(found.Name), found.Use!.Value.Api), (_, uses) => uses.Last())
            .Select(found => Describe(found.Name, found.Use!.Value.Symbol, found.Use.Value.Api, tree, sources));
    }

    // Asked for the name of a member, the compiler binds the whole statement anew, each time; the access or call that it stands in is remembered.
    private static SymbolInfo SymbolOf(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode expression = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        if (expression.Parent is InvocationExpressionSyntax call && call.Expression == expression
            && model.GetSymbolInfo(call, cancellationToken) is { Symbol: IMethodSymbol { MethodKind: not MethodKind.DelegateInvoke } } called)
        {
            return called;
        }

        return model.GetSymbolInfo(expression, cancellationToken);
    }

    private static (ISymbol Symbol, BannedApi Api)? Banned(SymbolInfo info)
    {
        // A call that does not bind is an error anyway; its candidates say what was meant.
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol || (symbol as INamedTypeSymbol ?? symbol.ContainingType) is not { } type)
        {
            return null;
        }

        var member = symbol is INamedTypeSymbol ? null : symbol.Name;
        var containingNamespace = type.ContainingNamespace?.ToDisplayString() ?? "";
        return Table.FirstOrDefault(api => api.Bans(containingNamespace, type.Name, member)) is { } banned ? (symbol, banned) : null;
    }

    private static int Line(SimpleNameSyntax name) => name.GetLocation().GetLineSpan().StartLinePosition.Line;

    private static Finding Describe(SimpleNameSyntax name, ISymbol symbol, BannedApi api, SyntaxTree tree, GeneratedSources sources)
    {
        var position = name.GetLocation().GetLineSpan().StartLinePosition;
        return Refusal.Of(
            ValidationFindings.BannedApi,
            $"Generated code uses '{symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}', which reaches {api.Reason}. Put it into a class of your own and call that.",
            tree.FilePath,
            position.Line + 1,
            position.Character + 1,
            sources);
    }
}
