namespace CodeGen.Build.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["build", "--request", var request, "--result", var result])
        {
            return BuildCommand.Run(request, result, Console.Error, CancellationToken.None);
        }

        Console.Error.WriteLine("usage: codegen build --request FILE --result FILE");
        return 2;
    }
}
