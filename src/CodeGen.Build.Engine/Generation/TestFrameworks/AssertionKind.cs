namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>What an assertion says of a value; all that test templates may say.</summary>
internal enum AssertionKind
{
    /// <summary>It equals the argument.</summary>
    Equal,

    /// <summary>Its items equal those of the argument, in order.</summary>
    EqualSequence,

    /// <summary>It does not equal the argument.</summary>
    NotEqual,

    /// <summary>It differs from the first argument by no more than the second.</summary>
    Near,

    /// <summary>It is true.</summary>
    True,

    /// <summary>It is false.</summary>
    False,

    /// <summary>It is null.</summary>
    Null,

    /// <summary>It is not null.</summary>
    NotNull,

    /// <summary>It equals one of the arguments.</summary>
    AnyOf,

    /// <summary>It has the items of the argument, in any order.</summary>
    Equivalent,

    /// <summary>It contains the argument: a part of a text, an item of a collection.</summary>
    Contains,

    /// <summary>It does not contain the argument.</summary>
    DoesNotContain,

    /// <summary>It is a dictionary with the argument among its keys.</summary>
    ContainsKey,

    /// <summary>It is a collection without items.</summary>
    Empty,

    /// <summary>It is a collection with one item.</summary>
    Single,

    /// <summary>It is between the two arguments, or one of them.</summary>
    InRange,

    /// <summary>It is an instance of the type that the argument names.</summary>
    InstanceOf,
}
