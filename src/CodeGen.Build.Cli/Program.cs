using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Cli;

internal static class Program
{
    private static Task<int> Main(string[] arguments)
    {
        if (arguments is ["build", "--request", var request, "--result", var result])
        {
            SdkRoslyn.Install(BuildFiles.ReadRequest(request).RoslynDirectory);
            return BuildCommand.RunAsync(request, result, Console.Error, CancellationToken.None);
        }

        Console.Error.WriteLine("usage: codegen build --request FILE --result FILE");
        return Task.FromResult(2);
    }
}
