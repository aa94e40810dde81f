using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Whether the project is an ASP.NET Core application.</summary>
internal sealed class WebApplicationReader : IContextReader
{
    private const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var isApplication = code.Compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule);
        var isWeb = isApplication && !code.Compilation.GetTypesByMetadataName(WebApplication).IsEmpty;
        return (known with { IsWebApplication = isWeb }).WithFact("app.web", isWeb, []);
    }
}
