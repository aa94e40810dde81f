using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>Reads NUnit's assertions: <c>Assert.That(actual, constraint)</c> with a constraint that every framework can say.</summary>
internal static class AssertionReader
{
    private static readonly ImmutableDictionary<string, AssertionKind> Kinds = new Dictionary<string, AssertionKind>(StringComparer.Ordinal)
    {
        ["Is.EqualTo"] = AssertionKind.Equal,
        ["Is.EqualTo.Within"] = AssertionKind.Near,
        ["Is.Not.EqualTo"] = AssertionKind.NotEqual,
        ["Is.True"] = AssertionKind.True,
        ["Is.False"] = AssertionKind.False,
        ["Is.Null"] = AssertionKind.Null,
        ["Is.Not.Null"] = AssertionKind.NotNull,
        ["Is.AnyOf"] = AssertionKind.AnyOf,
        ["Is.EquivalentTo"] = AssertionKind.Equivalent,
        ["Does.Contain"] = AssertionKind.Contains,
        ["Does.Not.Contain"] = AssertionKind.DoesNotContain,
        ["Does.ContainKey"] = AssertionKind.ContainsKey,
        ["Is.Empty"] = AssertionKind.Empty,
        ["Is.InRange"] = AssertionKind.InRange,
        ["Is.InstanceOf"] = AssertionKind.InstanceOf,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The constraints that are understood, for example <c>Is.Not.Null</c>.</summary>
    public static IEnumerable<string> Constraints => Kinds.Keys.Append("Is.Zero");

    /// <summary>The assertions that say the same, in order; null for a constraint that is not understood.</summary>
    public static ImmutableArray<Assertion>? Read(InvocationExpressionSyntax that)
    {
        var given = that.ArgumentList.Arguments;
        if (given.Count is not (2 or 3) || Read(given[1].Expression) is not { } said)
        {
            return null;
        }

        var actual = given[0];

        var assertion = Simplified(said with { Actual = actual.Expression.ToString(), Message = given.Count == 3 ? given[2].ToString() : null });
        return assertion.Kind == AssertionKind.ContainsKey && actual.Expression is ConditionalAccessExpressionSyntax access
            ? [new Assertion(AssertionKind.NotNull, access.Expression.ToString()), assertion with { Actual = $"{access.Expression}{access.WhenNotNull}" }]
            : [assertion];
    }

    private static Assertion? Read(ExpressionSyntax constraint)
    {
        if (constraint is ConditionalExpressionSyntax { WhenTrue: var whenTrue, WhenFalse: var whenFalse } conditional)
        {
            return (Read(whenTrue), Read(whenFalse)) is ({ Kind: AssertionKind.Equal } first, { Kind: AssertionKind.Equal } second)
                ? new Assertion(AssertionKind.Equal, string.Empty, $"{conditional.Condition} ? {first.Arguments[0]} : {second.Arguments[0]}")
                : null;
        }

        var (path, arguments) = Path(constraint);
        return path == "Is.Zero" ? new Assertion(AssertionKind.Equal, string.Empty, "0")
            : Kinds.TryGetValue(path, out var kind) ? new Assertion(kind, string.Empty, arguments)
            : null;
    }

    private static (string Path, ImmutableArray<string> Arguments) Path(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case IdentifierNameSyntax name:
                return (name.Identifier.Text, []);
            case MemberAccessExpressionSyntax access:
                var (path, before) = Path(access.Expression);
                return ($"{path}.{access.Name.Identifier.Text}", access.Name is GenericNameSyntax generic ? [.. before, generic.TypeArgumentList.Arguments[0].ToString()] : before);
            case InvocationExpressionSyntax call:
                var (called, left) = Path(call.Expression);
                return (called, [.. left, .. call.ArgumentList.Arguments.Select(argument => argument.ToString())]);
            default:
                return (string.Empty, []);
        }
    }

    // A number of items is said of the collection, so that a failure shows the items.
    private static Assertion Simplified(Assertion assertion)
    {
        if (assertion.Kind != AssertionKind.Equal)
        {
            return assertion;
        }

        if (SyntaxFactory.ParseExpression(assertion.Arguments[0]) is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
        {
            return assertion with { Kind = AssertionKind.EqualSequence };
        }

        return assertion.Arguments[0] == "1" && assertion.Actual.EndsWith(".Count()", StringComparison.Ordinal)
            ? new Assertion(AssertionKind.Single, assertion.Actual[..^".Count()".Length]) { Message = assertion.Message }
            : assertion;
    }
}
