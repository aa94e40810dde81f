using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Gate;

/// <summary>A module of a feature.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="State">Its state.</param>
/// <param name="Hash">What an approval binds; null when the spec no longer asks for the module.</param>
public sealed record ModuleStatus(string Id, Phase Phase, ModuleState State, string? Hash);
