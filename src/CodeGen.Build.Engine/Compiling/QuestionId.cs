using System.Security.Cryptography;
using System.Text;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Makes stable ids for questions about the project.</summary>
internal static class QuestionId
{
    /// <summary>An id that depends on the code and the subject only.</summary>
    public static string For(string code, string subject) =>
        "Q-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{code}\n{subject}")).AsSpan(0, 2));
}
