using System.Runtime.CompilerServices;
using CodeGen.Build.Engine.Compiling;

namespace CodeGen.Build.UnitTests;

/// <summary>The engine is compiled against the oldest compiler and runs with the SDK's, in these tests too.</summary>
internal static class RoslynFromSdk
{
    [ModuleInitializer]
    internal static void Install() => SdkRoslyn.Install(InstalledSdk.RoslynDirectory);
}
