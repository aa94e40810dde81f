using System.Text;

namespace CodeGen.Build.Cli;

internal static class Program
{
    private static Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return CodeGenCommandLine.RunAsync(CommandEnvironment.OfProcess(arguments), Console.Out, Console.Error);
    }
}
