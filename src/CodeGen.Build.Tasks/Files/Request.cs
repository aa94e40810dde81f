using System.Collections.Generic;
using System.Runtime.Serialization;

namespace CodeGen.Build.Tasks.Files;

/// <summary>The file <c>request.json</c>; the engine's BuildRequest documents the members.</summary>
[DataContract]
internal sealed class Request
{
    [DataMember(Name = "version", Order = 0)]
    public int Version { get; set; } = 1;

    [DataMember(Name = "engine", Order = 1)]
    public string Engine { get; set; } = "";

    [DataMember(Name = "packageVersion", Order = 2)]
    public string PackageVersion { get; set; } = "";

    [DataMember(Name = "project", Order = 3)]
    public string Project { get; set; } = "";

    [DataMember(Name = "solution", Order = 4, EmitDefaultValue = false)]
    public string? Solution { get; set; }

    [DataMember(Name = "rootNamespace", Order = 5)]
    public string RootNamespace { get; set; } = "";

    [DataMember(Name = "assemblyName", Order = 6)]
    public string AssemblyName { get; set; } = "";

    [DataMember(Name = "targetFramework", Order = 7)]
    public string TargetFramework { get; set; } = "";

    [DataMember(Name = "commandLineFile", Order = 8)]
    public string CommandLineFile { get; set; } = "";

    [DataMember(Name = "intermediateDirectory", Order = 9)]
    public string IntermediateDirectory { get; set; } = "";

    [DataMember(Name = "gateDirectory", Order = 10)]
    public string GateDirectory { get; set; } = "";

    [DataMember(Name = "templateDirectory", Order = 11, EmitDefaultValue = false)]
    public string? TemplateDirectory { get; set; }

    [DataMember(Name = "testProject", Order = 12, EmitDefaultValue = false)]
    public string? TestProject { get; set; }

    [DataMember(Name = "roslynDirectory", Order = 13)]
    public string RoslynDirectory { get; set; } = "";

    [DataMember(Name = "msBuild", Order = 14)]
    public string MSBuild { get; set; } = "";

    [DataMember(Name = "dotnetHost", Order = 15)]
    public string DotnetHost { get; set; } = "";

    [DataMember(Name = "specs", Order = 16)]
    public List<RequestSpec> Specs { get; set; } = new List<RequestSpec>();

    [DataMember(Name = "properties", Order = 17)]
    public SortedDictionary<string, string> Properties { get; set; } = new SortedDictionary<string, string>(System.StringComparer.Ordinal);

    [DataMember(Name = "mode", Order = 18)]
    public string Mode { get; set; } = "generate";

    [DataMember(Name = "continuousIntegration", Order = 19)]
    public bool ContinuousIntegration { get; set; }
}
