using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads the errors of routes: a code, or a mapping with code, status and description.</summary>
internal static class ErrorReader
{
    private const string Example = "errors: [INVALID_TIER, { code: TIER_LOCKED, status: 409 }]";

    /// <summary>The errors of a route; a code that stands twice is reported.</summary>
    public static ImmutableArray<ErrorModel> ReadAll(SpecSession session, IEnumerable<SpecNode> nodes)
    {
        var errors = new Dictionary<string, ErrorModel>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (Read(session, node) is { } error && !errors.TryAdd(error.Code, error))
            {
                session.Report(SpecFindings.DuplicateName, node, $"The route declares the error '{error.Code}' twice. Remove one.");
            }
        }

        return [.. errors.Values];
    }

    /// <summary>The error code of a scalar; null when missing or, reported, none.</summary>
    public static string? Code(SpecSession session, SpecNode? node)
    {
        if (node is null || session.Text(node, "An error code", "INVALID_TIER") is not { } text)
        {
            return null;
        }

        if (text.Length <= SpecLimits.NameLength && char.IsAsciiLetter(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
        {
            return text;
        }

        session.Report(SpecFindings.InvalidName, node,
            $"'{SpecScalar.Shown(text)}' is no error code: a letter, then up to {SpecLimits.NameLength - 1} letters, digits and underscores, for example INVALID_TIER.");
        return null;
    }

    private static ErrorModel? Read(SpecSession session, SpecNode node)
    {
        switch (node)
        {
            case SpecScalar:
                return Code(session, node) is { } code ? new ErrorModel(code, UsualStatus(code), null, node.Location) : null;
            case SpecMapping mapping:
                var reader = PlaceReader.Open(session, mapping, SpecFormat.Error);
                if (reader.Node("code") is null)
                {
                    reader.Missing("code");
                }

                var (written, status, description) = (Code(session, reader.Node("code")), reader.Integer("status", 400, 599), reader.Text("description"));
                return written is null ? null : new ErrorModel(written, status ?? UsualStatus(written), description, node.Location) { StatusGiven = status is not null, Places = reader.Places };
            default:
                session.Shape(node, "An error", "a code or a mapping", Example);
                return null;
        }
    }

    private static int UsualStatus(string code) => code.EndsWith("_NOT_FOUND", StringComparison.Ordinal) ? 404 : 422;
}
