using System.Runtime.Serialization;

namespace CodeGen.Build.Tasks.Files;

/// <summary>A finding of the result; the engine's ResultFinding documents the members.</summary>
[DataContract]
internal sealed class ResultFinding
{
    [DataMember(Name = "code")]
    public string Code { get; set; } = "";

    [DataMember(Name = "severity")]
    public string Severity { get; set; } = "";

    [DataMember(Name = "message")]
    public string Message { get; set; } = "";

    [DataMember(Name = "file")]
    public string? File { get; set; }

    [DataMember(Name = "line")]
    public int Line { get; set; }

    [DataMember(Name = "column")]
    public int Column { get; set; }

    [DataMember(Name = "helpLink")]
    public string? HelpLink { get; set; }
}
