using CodeGen.Build.Engine.Naming;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>The C# members of the words of an enum.</summary>
internal static class EnumMembers
{
    public static string Name(string word) => Names.Pascal(word);
}
