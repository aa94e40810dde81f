namespace CodeGen.Build.Engine.Naming;

/// <summary>
/// The one place that turns the words of a spec into names. A spec may write <c>snake_case</c>, <c>kebab-case</c>,
/// <c>camelCase</c> or <c>PascalCase</c>; all give the same .NET name. On the wire (JSON members, query parameters, enum
/// words, error codes) a name is used exactly as the spec writes it, so there is no function for that.
/// </summary>
public static class Names
{
    private static readonly HashSet<string> ReservedMembers = new(StringComparer.Ordinal)
    {
        "Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    };

    /// <summary>
    /// The name of a type or member: <c>order_line</c> gives <c>OrderLine</c>, <c>INVALID_TIER</c> gives <c>InvalidTier</c>,
    /// <c>OrderDTO</c> stays. A name that begins with a digit gets an underscore in front: <c>2fa_code</c> gives <c>_2faCode</c>.
    /// </summary>
    public static string Pascal(string name)
    {
        var lower = !name.Any(char.IsLower);
        return Identifier(string.Concat(Words.Split(name).Select(word => Capitalized(word, lower))));
    }

    /// <summary>The name with a small first word: <c>OrderLine</c> gives <c>orderLine</c>, <c>HTTPServer</c> gives <c>httpServer</c>.</summary>
    public static string Camel(string name)
    {
        var lower = !name.Any(char.IsLower);
        return Identifier(string.Concat(Words.Split(name).Select(
            (word, index) => index == 0 ? word.ToLowerInvariant() : Capitalized(word, lower))));
    }

    /// <summary>The name of a table or column: <c>OrderLine</c> gives <c>order_line</c>.</summary>
    public static string Snake(string name) => Joined(name, '_');

    /// <summary>The name in a path: <c>OrderLine</c> gives <c>order-line</c>.</summary>
    public static string Kebab(string name) => Joined(name, '-');

    /// <summary>
    /// The name with its last word in the plural, its style kept: <c>OrderLine</c> gives <c>OrderLines</c>, <c>sales_person</c>
    /// gives <c>sales_people</c>. A plural stays as it is.
    /// </summary>
    public static string Plural(string name) => Pluralizer.Plural(name);

    /// <summary>The name with its last word in the singular, its style kept: <c>order_lines</c> gives <c>order_line</c>.</summary>
    public static string Singular(string name) => Pluralizer.Singular(name);

    /// <summary>The camelCase name of a parameter or local; keywords of C# are escaped: <c>class</c> gives <c>@class</c>.</summary>
    public static string ParameterName(string name)
    {
        var camel = Camel(name);
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>
    /// The PascalCase name of a property of <paramref name="type"/>. C# refuses a member named like its type, which may
    /// also be a request or response made from it, and warns of one that hides a member of <see cref="object"/> or of a record; these get
    /// <c>Value</c> behind: <c>note</c> of <c>Note</c> gives <c>NoteValue</c>.
    /// </summary>
    public static string PropertyName(string name, string type)
    {
        var pascal = Pascal(name);
        return ReservedMembers.Contains(pascal) || IsNameOf(pascal, type) ? pascal + "Value" : pascal;
    }

    // The type, or one of those that are made from it and have the same members.
    private static bool IsNameOf(string name, string type) =>
        name.StartsWith(type, StringComparison.Ordinal) && name[type.Length..] is "" or "Request" or "Response" or "ListQuery";

    private static string Joined(string name, char separator) =>
        string.Join(separator, Words.Split(name).Select(word => word.ToLowerInvariant()));

    private static string Capitalized(string word, bool lowerRest) =>
        char.ToUpperInvariant(word[0]) + (lowerRest ? word[1..].ToLowerInvariant() : word[1..]);

    private static string Identifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') ? name : "_" + name;
}
