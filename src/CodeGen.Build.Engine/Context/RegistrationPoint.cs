namespace CodeGen.Build.Engine.Context;

/// <summary>Where the application is built and run, so that services and endpoints can be registered.</summary>
/// <param name="File">The file, relative to the root (<c>Program.cs</c>).</param>
/// <param name="TypeName">The full name of the type that holds the code; null for top-level statements.</param>
/// <param name="Method">The method; null for top-level statements.</param>
/// <param name="Builder">The name of the WebApplicationBuilder variable.</param>
/// <param name="Application">The name of the WebApplication variable.</param>
public sealed record RegistrationPoint(string File, string? TypeName, string? Method, string Builder, string Application)
{
    /// <summary>The file that runs the application, relative to the root; default: the one that builds it.</summary>
    public string RunFile { get; init; } = File;

    /// <summary>The full name of the type that runs it; default: the one that builds it.</summary>
    public string? RunTypeName { get; init; } = TypeName;

    /// <summary>The method that runs it; default: the one that builds it.</summary>
    public string? RunMethod { get; init; } = Method;

    /// <summary>The name of the WebApplication variable where it is run; default: the one where it is built.</summary>
    public string RunApplication { get; init; } = Application;
}
