namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A member of a request that names rows of tenants, for tests.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Property">The member of the request.</param>
/// <param name="Value">A row of the tests' own tenant, as a C# expression.</param>
public sealed record TenantReferenceView(string Name, string Property, string Value);
