using System.Collections.Immutable;
using System.Globalization;

namespace CodeGen.Build.Engine.Naming;

/// <summary>Splits a name into its words, whatever style it is written in.</summary>
internal static class Words
{
    /// <summary>
    /// The words as written: <c>order_line</c>, <c>order-line</c>, <c>orderLine</c> and <c>OrderLine</c> have two each.
    /// Whatever is neither letter, mark nor digit separates; digits stay with the word before them.
    /// </summary>
    public static ImmutableArray<string> Split(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = -1;
        for (var index = 0; index < name.Length; index++)
        {
            if (!IsPart(name[index]))
            {
                Close(index);
            }
            else if (start < 0)
            {
                start = index;
            }
            else if (BeginsWord(name, index))
            {
                Close(index);
                start = index;
            }
        }

        Close(name.Length);
        return words.ToImmutable();

        void Close(int end)
        {
            if (start >= 0)
            {
                words.Add(name[start..end]);
            }

            start = -1;
        }
    }

    private static bool BeginsWord(string name, int index) =>
        char.IsUpper(name[index])
        && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]) && !IsPluralOfAcronym(name, index + 1)));

    // The s of APIs and OrderIDsList belongs to the acronym.
    private static bool IsPluralOfAcronym(string name, int index) =>
        name[index] == 's' && (index + 1 == name.Length || !char.IsLower(name[index + 1]));

    // Letters outside the basic plane arrive as surrogates, which C# refuses in identifiers.
    private static bool IsPart(char character) =>
        char.IsLetterOrDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
