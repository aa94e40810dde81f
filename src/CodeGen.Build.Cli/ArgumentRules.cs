using System.CommandLine;

namespace CodeGen.Build.Cli;

/// <summary>What holds for the arguments of all commands.</summary>
internal static class ArgumentRules
{
    /// <summary>An option that does not exist is not taken for a file; one whose name begins so is written <c>./-name</c>.</summary>
    public static Argument<T> RefusingOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        });
        return argument;
    }

    /// <summary>The argument PROJECT.</summary>
    public static Argument<string?> Project() => new Argument<string?>("PROJECT")
    {
        Description = "A project file, or a folder with exactly one. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrOne,
    }.RefusingOptions();
}
