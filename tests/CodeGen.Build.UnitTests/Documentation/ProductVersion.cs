using System.Xml.Linq;

namespace CodeGen.Build.UnitTests.Documentation;

/// <summary>The version of the product.</summary>
internal static class ProductVersion
{
    /// <summary>Reads it from <c>Directory.Build.props</c>.</summary>
    public static string Read() => XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value;
}
