namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>What a spec file may cost.</summary>
internal static class SpecLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public const int Bytes = 1024 * 1024;

    /// <summary>Deepest nesting of mappings and lists.</summary>
    public const int Depth = 64;

    /// <summary>Most nodes that all aliases together may expand to.</summary>
    public const int AliasNodes = 10_000;

    /// <summary>Most findings that are kept for one file.</summary>
    public const int Findings = 1_000;

    /// <summary>Most files that a spec includes.</summary>
    public const int Files = 50;

    /// <summary>Most fields of a feature in all: of entities, requests, responses, payloads and new tables.</summary>
    public const int AllFields = 5_000;

    /// <summary>Most words of an enum.</summary>
    public const int EnumWords = 500;

    /// <summary>Most columns of an index: what PostgreSQL allows.</summary>
    public const int IndexColumns = 32;

    /// <summary>Most changes of the schema, also where one entry lists several.</summary>
    public const int SchemaChanges = 500;

    /// <summary>Longest name, in characters: what PostgreSQL keeps of an identifier.</summary>
    public const int NameLength = 63;

    /// <summary>Longest regular expression, in characters.</summary>
    public const int PatternLength = 1_000;
}
