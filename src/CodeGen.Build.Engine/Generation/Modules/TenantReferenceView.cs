namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A member of a request that names rows of tenants, for tests.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Property">The member of the request.</param>
/// <param name="Type">How code refers to the entity of those rows.</param>
/// <param name="Row">Adds such a row and gives its key, as a C# expression.</param>
/// <param name="Value">What the member holds when it names the row with the key <c>id</c>, as a C# expression.</param>
public sealed record TenantReferenceView(string Name, string Property, string Type, string Row, string Value);
