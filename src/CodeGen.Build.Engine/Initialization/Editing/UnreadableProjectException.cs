using System.Xml;

namespace CodeGen.Build.Engine.Initialization.Editing;

/// <summary>An MSBuild file that is not well-formed XML; becomes a finding at the edge of <see cref="ProjectInitializer"/>.</summary>
internal sealed class UnreadableProjectException(string path, XmlException cause) : Exception(cause.Message, cause)
{
    public string Path { get; } = path;

    public int Line { get; } = Math.Max(1, cause.LineNumber);

    public int Column { get; } = Math.Max(1, cause.LinePosition);
}
