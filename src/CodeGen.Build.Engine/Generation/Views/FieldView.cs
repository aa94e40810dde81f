using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A field as templates see it: every name, type and expression spelled out.</summary>
public sealed record FieldView
{
    /// <summary>The field of the spec.</summary>
    internal FieldModel Model { get; init; } = null!;

    /// <summary>The wire name and column.</summary>
    public required string Name { get; init; }

    /// <summary>The wire name as a C# literal.</summary>
    public required string NameLiteral { get; init; }

    /// <summary>The C# property.</summary>
    public required string Property { get; init; }

    /// <summary>The property as the words of a test's name.</summary>
    public required string TestWords { get; init; }

    /// <summary>What it is, as the text of an XML summary.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The type in the entity.</summary>
    public required string EntityType { get; init; }

    /// <summary>The initialiser in the entity with its leading blank and semicolon, or nothing.</summary>
    public required string Initializer { get; init; }

    /// <summary>The type in a request, always nullable: absence is validated, not a parse error.</summary>
    public required string RequestType { get; init; }

    /// <summary>The type in a response.</summary>
    public required string ResponseType { get; init; }

    /// <summary><c>required </c> where a response must be given a value, else nothing.</summary>
    public required string ResponseModifier { get; init; }

    /// <summary>From <c>request.X</c> to the entity's value.</summary>
    public required string FromRequest { get; init; }

    /// <summary>From <c>entity.X</c> to the response's value.</summary>
    public required string ToResponse { get; init; }

    /// <summary>The call that validates <c>request.X</c>, without semicolon; empty when nothing can be wrong.</summary>
    public required string Check { get; init; }

    /// <summary>Chained calls that configure the property beyond its column.</summary>
    public required ImmutableArray<string> Configuration { get; init; }

    /// <summary>Whether the value must be present in a request: required and without a default.</summary>
    public required bool Required { get; init; }

    /// <summary>Whether rows may be without a value.</summary>
    public bool Optional => Model.Type.Nullable;

    /// <summary>Whether two rows may not share it.</summary>
    public required bool Unique { get; init; }

    /// <summary>Whether it is text (string or text) and no list.</summary>
    public required bool IsText { get; init; }

    /// <summary>How code refers to the generated enum; empty for other types.</summary>
    public required string EnumName { get; init; }

    /// <summary>The generated enum's own name; empty for other types.</summary>
    public required string EnumClass { get; init; }

    /// <summary>The words of an enum.</summary>
    public ImmutableArray<EnumWordView> Words { get; init; } = [];

    /// <summary>The expression that reads it from a query string in a route's service; empty where there is none.</summary>
    public required string QueryRead { get; init; }

    /// <summary>A valid value for a request, as a C# expression.</summary>
    public required string Sample { get; init; }

    /// <summary>Another valid value; equal to <see cref="Sample"/> when the type has only one.</summary>
    public required string OtherSample { get; init; }

    /// <summary>A valid value for the entity, as a C# expression.</summary>
    public required string EntitySample { get; init; }

    /// <summary>Invalid and valid values at each limit.</summary>
    public ImmutableArray<BoundaryView> Boundaries { get; init; } = [];

    /// <summary>The entity that a foreign key refers to; null for plain fields.</summary>
    public ReferenceView? Reference { get; init; }
}
