using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CodeGen.Build.UnitTests;

internal static class RoslynFromSdk
{
    [ModuleInitializer]
    internal static void Install()
    {
        var host = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(typeof(object).Assembly.Location)!)!)!;
        var sdk = Directory.GetDirectories(Path.Combine(Path.GetDirectoryName(host)!, "sdk")).Order(StringComparer.Ordinal).Last();
        var folder = Path.Combine(sdk, "Roslyn", "bincore");
        AssemblyLoadContext.Default.Resolving += (context, name) => Load(context, folder, name);
    }

    private static Assembly? Load(AssemblyLoadContext context, string folder, AssemblyName name)
    {
        var path = Path.Combine(folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
