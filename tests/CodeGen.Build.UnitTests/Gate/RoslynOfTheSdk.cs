using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace CodeGen.Build.UnitTests.Gate;

/// <summary>The engine's Roslyn is that of the SDK, as in a build.</summary>
[SetUpFixture]
public sealed class RoslynOfTheSdk
{
    [OneTimeSetUp]
    public void Install() => AssemblyLoadContext.Default.Resolving += Load;

    [OneTimeTearDown]
    public void Remove() => AssemblyLoadContext.Default.Resolving -= Load;

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var file = Directory.GetDirectories(Path.Combine(dotnet, "sdk"))
            .OrderDescending(StringComparer.Ordinal)
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", name.Name + ".dll"))
            .FirstOrDefault(File.Exists);
        return file is null ? null : context.LoadFromAssemblyPath(file);
    }
}
