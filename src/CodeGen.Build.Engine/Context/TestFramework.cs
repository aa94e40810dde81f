namespace CodeGen.Build.Engine.Context;

/// <summary>A test framework that generated tests can be written for.</summary>
public enum TestFramework
{
    /// <summary>None, an unknown one, or one that is older than what generated tests need.</summary>
    None,

    /// <summary>NUnit.</summary>
    NUnit,

    /// <summary>xUnit.net 2, from 2.5 on.</summary>
    Xunit,

    /// <summary>xUnit.net 3.</summary>
    XunitV3,

    /// <summary>MSTest, from 3.11 on.</summary>
    MSTest,
}
