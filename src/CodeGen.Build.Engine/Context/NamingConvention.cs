using System.Text;

namespace CodeGen.Build.Engine.Context;

/// <summary>How names of the model become names of the database.</summary>
/// <param name="Rewrite">Turns a name into the database's form.</param>
internal sealed record NamingConvention(Func<string, string> Rewrite)
{
    /// <summary>The one that a call such as <c>UseSnakeCaseNamingConvention()</c> asks for, else EF Core's own: names as they are.</summary>
    public static NamingConvention Of(CodeBase code) =>
        code.Invocations("UseSnakeCaseNamingConvention").Any() ? new(SnakeCase)
        : code.Invocations("UseLowerCaseNamingConvention").Any() ? new(name => name.ToLowerInvariant())
        : code.Invocations("UseUpperSnakeCaseNamingConvention").Any() ? new(name => SnakeCase(name).ToUpperInvariant())
        : code.Invocations("UseUpperCaseNamingConvention").Any() ? new(name => name.ToUpperInvariant())
        : code.Invocations("UseCamelCaseNamingConvention").Any() ? new(name => char.ToLowerInvariant(name[0]) + name[1..])
        : new NamingConvention(name => name);

    private static string SnakeCase(string name)
    {
        var result = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var current = name[index];
            var startsWord = index > 0 && name[index - 1] != '_' && char.IsUpper(current)
                && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            result.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(current));
        }

        return result.ToString();
    }
}
