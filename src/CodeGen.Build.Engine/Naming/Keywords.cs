using System.Collections.Frozen;

namespace CodeGen.Build.Engine.Naming;

/// <summary>
/// The reserved words of C#, and <c>await</c>, which is one inside the asynchronous methods that parameters of ours belong to.
/// An own list, since names are also needed where no Roslyn is loaded, such as for <c>lint</c>.
/// </summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> Words = (
        "abstract as await base bool break byte case catch char checked class const continue decimal default delegate do double else enum "
        + "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long "
        + "namespace new null object operator out override params private protected public readonly ref return sbyte sealed short "
        + "sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual "
        + "void volatile while").Split(' ').ToFrozenSet();

    /// <summary>Whether the word cannot name a parameter as it is.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
