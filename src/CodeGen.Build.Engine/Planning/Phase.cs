namespace CodeGen.Build.Engine.Planning;

/// <summary>The phases of a feature, in the order in which they are reviewed.</summary>
public enum Phase
{
    /// <summary>Entities, mapping, migration.</summary>
    Schema = 1,

    /// <summary>Contracts, validation, endpoints, service interfaces.</summary>
    Api = 2,

    /// <summary>Services, rules, slots.</summary>
    Logic = 3,

    /// <summary>Unit, integration and workflow tests.</summary>
    Tests = 4,

    /// <summary>Flag, monitoring, documentation.</summary>
    Ops = 5,
}
