using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Reads one chain of fluent configuration: <c>builder.Property(x => x.Name).HasColumnName("name")</c>.</summary>
internal static class FluentChain
{
    /// <summary>Adds what the calls say to the mapping; what they say about relations and owned types is not this entity's.</summary>
    public static void Apply(CodeBase code, EntityMapping mapping, IEnumerable<InvocationExpressionSyntax> links)
    {
        string? property = null;
        foreach (var link in links)
        {
            var names = MemberNames(code, Calls.Argument(link, 0));
            switch (Calls.NameOf(link))
            {
                case "ToTable":
                    mapping.Table = code.Text(Calls.Argument(link, 0)) ?? mapping.Table;
                    mapping.Schema = code.Text(Calls.Argument(link, 1)) ?? mapping.Schema;
                    break;
                case "HasKey":
                    mapping.Key = names;
                    return;
                case "HasNoKey":
                    mapping.HasNoKey = true;
                    break;
                case "Ignore":
                    mapping.Ignored.UnionWith(names);
                    break;
                case "Property":
                    property = names.FirstOrDefault();
                    break;
                case "HasColumnName" when property is not null && code.Text(Calls.Argument(link, 0)) is { } column:
                    mapping.Columns[property] = column;
                    break;
                case "HasConversion" when property is not null:
                case "HasJsonConversion" when property is not null:
                    mapping.Owned.Add(property);
                    break;
                case "OwnsOne" or "OwnsMany" or "ComplexProperty" or "ComplexCollection":
                    mapping.Owned.UnionWith(names);
                    return;
                case "HasOne" or "HasMany" or "HasIndex" or "HasAlternateKey" or "HasDiscriminator" or "UsingEntity":
                    return;
                default:
                    break;
            }
        }
    }

    private static ImmutableArray<string> MemberNames(CodeBase code, ExpressionSyntax? argument) =>
        argument switch
        {
            null => [],
            LambdaExpressionSyntax { Body: ExpressionSyntax body } => MembersOf(body),
            _ => code.Text(argument) is { } name ? [name] : [],
        };

    private static ImmutableArray<string> MembersOf(ExpressionSyntax body) =>
        body switch
        {
            MemberAccessExpressionSyntax access => [access.Name.Identifier.ValueText],
            AnonymousObjectCreationExpressionSyntax created => [.. created.Initializers.SelectMany(part => MembersOf(part.Expression))],
            CastExpressionSyntax cast => MembersOf(cast.Expression),
            PostfixUnaryExpressionSyntax suppressed => MembersOf(suppressed.Operand),
            _ => [],
        };
}
