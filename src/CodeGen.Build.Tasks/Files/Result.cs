using System.Collections.Generic;
using System.Runtime.Serialization;

namespace CodeGen.Build.Tasks.Files;

/// <summary>The file <c>result.json</c>; the engine's BuildResult documents the members.</summary>
[DataContract]
internal sealed class Result
{
    [DataMember(Name = "findings")]
    public List<ResultFinding>? Findings { get; set; }

    [DataMember(Name = "messages")]
    public List<string>? Messages { get; set; }
}
