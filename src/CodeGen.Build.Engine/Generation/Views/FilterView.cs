namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A filter of a list endpoint.</summary>
public sealed record FilterView
{
    /// <summary>The query parameter.</summary>
    public required string Name { get; init; }

    /// <summary>The query parameter as a C# literal.</summary>
    public required string NameLiteral { get; init; }

    /// <summary>The property of the query record and of the entity.</summary>
    public required string Property { get; init; }

    /// <summary>A local variable for the value.</summary>
    public required string Variable { get; init; }

    /// <summary>The expression that reads the value, for example <c>reader.Value&lt;int&gt;("customer_id", query.CustomerId)</c>.</summary>
    public required string Read { get; init; }

    /// <summary>A statement that makes the comparand out of what was read; empty when it needs none.</summary>
    public required string Prepare { get; init; }

    /// <summary>The expression that the entity's property is compared with.</summary>
    public required string Comparand { get; init; }

    /// <summary>The value of <c>row</c> as it stands in a query string, as a C# expression.</summary>
    public required string QuerySample { get; init; }

    /// <summary>Whether the rows of generated tests have a value: optional references are left out of them.</summary>
    public required bool HasSample { get; init; }

    /// <summary>Whether a text can fail to be a value of the type.</summary>
    public required bool CanFail { get; init; }

    /// <summary>The name as the words of a test's name.</summary>
    public required string TestWords { get; init; }

    /// <summary>The XML summary.</summary>
    public required string Summary { get; init; }
}
