using System.Runtime.Serialization;

namespace CodeGen.Build.Tasks.Files;

/// <summary>One <c>FeatureSpec</c> item in the request; the engine's FeatureSpecItem.</summary>
[DataContract]
internal sealed class RequestSpec
{
    [DataMember(Name = "path", Order = 0)]
    public string Path { get; set; } = "";

    [DataMember(Name = "dbContext", Order = 1, EmitDefaultValue = false)]
    public string? DbContext { get; set; }
}
