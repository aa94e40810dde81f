using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads who may call what.</summary>
internal static class SecurityReader
{
    private const string Allowed = "anonymous, authenticated, policy:NAME or role:NAME";

    /// <summary>The demand that a text states; null, reported, when it states none.</summary>
    public static SecurityRequirement? Requirement(SpecSession session, SpecNode? node)
    {
        if (node is null || session.Text(node, "Security", "security: authenticated") is not { } text)
        {
            return null;
        }

        if (Parse(text, node.Location) is { } requirement)
        {
            return requirement;
        }

        session.Report(SpecFindings.InvalidValue, node,
            $"Security is {Allowed}, not '{SpecScalar.Shown(text)}'.{Suggestion.For(text, ["anonymous", "authenticated"])}");
        return null;
    }

    /// <summary>The demand that a text states; null when it states none.</summary>
    public static SecurityRequirement? Parse(string text, SourceLocation location)
    {
        var (kind, name) = text.Split(':', 2) switch
        {
            ["anonymous"] => (SecurityKind.Anonymous, null),
            ["authenticated"] => (SecurityKind.Authenticated, null),
            ["policy", var policy] => (SecurityKind.Policy, policy.Trim()),
            ["role", var role] => (SecurityKind.Role, role.Trim()),
            _ => ((SecurityKind?)null, (string?)null),
        };
        return kind is null || (name is not null && !IsPolicyName(name)) ? null : new SecurityRequirement(kind.Value, name, location);
    }

    /// <summary>The section: a demand for all endpoints, or a mapping with default and endpoints.</summary>
    public static (SecurityRequirement? Default, ImmutableArray<SecuredEndpoint> Endpoints) Section(SpecSession session, SpecNode? node)
    {
        if (node is null or SpecScalar)
        {
            return (Requirement(session, node), []);
        }

        if (session.Mapping(node, "'security'", "security: { default: authenticated }") is not { } mapping)
        {
            return (null, []);
        }

        var reader = PlaceReader.Open(session, mapping, SpecFormat.Security);
        var endpoints = ImmutableArray.CreateBuilder<SecuredEndpoint>();
        foreach (var (key, value) in reader.Mapping("endpoints")?.Entries ?? [])
        {
            if (RoutePath.Parse(session, key) is { } route && Requirement(session, value) is { } requirement)
            {
                endpoints.Add(new SecuredEndpoint(route.Method, route.Path, key.Location, requirement));
            }
        }

        return (Requirement(session, reader.Node("default")), endpoints.ToImmutable());
    }

    private static bool IsPolicyName(string name) =>
        name.Length is > 0 and <= 100 && name.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or ':' or '/');
}
