namespace CodeGen.Build.Engine.Specs.Format;

/// <summary>What this version does with a key of the format.</summary>
public enum FormatSupport
{
    /// <summary>It is read and generated from.</summary>
    Generated,

    /// <summary>It is known and nothing is generated from it yet: a warning, since the feature is right without it.</summary>
    Later,

    /// <summary>It is known and nothing is generated from it yet: an error, since the feature would be wrong without it.</summary>
    Refused,
}
