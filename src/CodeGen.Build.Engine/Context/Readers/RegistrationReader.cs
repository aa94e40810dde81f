using CodeGen.Build.Engine.Generation.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Where the application is built and where it is run.</summary>
internal sealed class RegistrationReader : IContextReader
{
    private const string Space = "Microsoft.AspNetCore.Builder";

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var entry = EntryTree(code);
        var build = code.Invocations("Build")
            .Where(call => call.ArgumentList.Arguments.Count == 0 && ApplicationAnchors.ReceiverOf(call) is not null)
            .OrderByDescending(call => call.SyntaxTree == entry)
            .FirstOrDefault(call => IsBuild(code, call));
        var run = build is null ? null : FindRun(code, build);
        var application = build is null ? null : ApplicationOf(build) ?? (run is null ? null : ApplicationAnchors.ReceiverOf(run));
        if (build is null || application is null)
        {
            return known.WithFact("app.registration", null, build is null ? [] : [code.EvidenceOf(build)]);
        }

        var place = CodePlace.Of(build);
        var runPlace = run is null ? place : CodePlace.Of(run);
        var point = new RegistrationPoint(
            code.Relative(build.SyntaxTree.FilePath), place.Type, place.Method, ApplicationAnchors.ReceiverOf(build)!, application)
        {
            RunFile = code.Relative((run ?? build).SyntaxTree.FilePath),
            RunTypeName = runPlace.Type,
            RunMethod = runPlace.Method,
            RunApplication = run is null ? application : ApplicationAnchors.ReceiverOf(run)!,
        };
        return (known with { Registration = point })
            .WithFact("app.registration", point.File, new[] { build, run }.OfType<SyntaxNode>().Select(code.EvidenceOf));
    }

    private static bool IsBuild(CodeBase code, InvocationExpressionSyntax call)
    {
        var type = code.Model(call.SyntaxTree).GetTypeInfo(Calls.Receiver(call)!).Type;
        return type is null or { TypeKind: TypeKind.Error }
            ? new ApplicationAnchors(CodePlace.Of(call).Scope).FindBuild() == call
            : type.Is(Space, "WebApplicationBuilder");
    }

    private static SyntaxTree? EntryTree(CodeBase code) =>
        code.Compilation.GetEntryPoint(default)?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree
        ?? code.Trees.FirstOrDefault(tree => tree.GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax));

    private static string? ApplicationOf(InvocationExpressionSyntax build) =>
        build.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText,
            _ => null,
        };

    private static InvocationExpressionSyntax? FindRun(CodeBase code, InvocationExpressionSyntax build) =>
        new ApplicationAnchors(CodePlace.Of(build).Scope).FindRun()
        ?? code.Invocations(name => name is "Run" or "RunAsync")
            .Where(call => ApplicationAnchors.ReceiverOf(call) is not null)
            .Where(call => code.Model(call.SyntaxTree).GetTypeInfo(Calls.Receiver(call)!).Type is { } type && type.Is(Space, "WebApplication"))
            .FirstOrDefault(call => !call.ArgumentList.Arguments.Any(argument => argument.Expression is AnonymousFunctionExpressionSyntax));
}
