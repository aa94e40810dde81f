using System.Collections.Immutable;
using System.Globalization;

namespace CodeGen.Build.Engine.Gate.Approvals;

/// <summary>Reads <c>approvals.yaml</c>; whatever is not exactly as its format says is an error at its place.</summary>
internal sealed class ApprovalsReader(string file)
{
    /// <summary>The key of the list.</summary>
    public const string ListKey = "approvals";

    private static readonly string[] EntryKeys = ["feature", "by", "at", "note", "modules"];

    /// <summary>Reads a text.</summary>
    /// <exception cref="GateException">It is not valid.</exception>
    public ApprovalsDocument Read(string text)
    {
        var node = ApprovalYaml.Read(text, file);
        if (node is null or ApprovalNode.Scalar { Value: null })
        {
            return new ApprovalsDocument(text, null, []);
        }

        var root = Mapping(node, "the file", [ListKey]);
        return root.Get(ListKey) switch
        {
            null or ApprovalNode.Scalar { Value: null } => new ApprovalsDocument(text, null, []),
            ApprovalNode.Sequence list => new ApprovalsDocument(text, list, [.. list.Items.Select(Entry)]),
            var other => throw Invalid(other, $"needs a list under '{ListKey}'"),
        };
    }

    private Approval Entry(ApprovalNode node)
    {
        var entry = Mapping(node, "an approval", EntryKeys);
        var feature = Required(entry, "feature");
        var at = Required(entry, "at");
        return new Approval(
            GateFolder.IsFeatureName(feature.Value!) ? feature.Value! : throw Invalid(feature, $"names '{feature.Value}', which is no feature name"),
            Required(entry, "by").Value!,
            DateTimeOffset.TryParse(at.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
                ? time
                : throw Invalid(at, $"has the time '{at.Value}'; write it like 2026-01-31T09:30:00Z"),
            entry.Get("note") is ApprovalNode.Scalar note ? note.Value : null,
            Modules(entry),
            ApprovalYaml.Location(file, entry.Start));
    }

    private ImmutableArray<ApprovedModule> Modules(ApprovalNode.Mapping entry)
    {
        var modules = entry.Get("modules") switch
        {
            ApprovalNode.Mapping mapping => mapping,
            null => throw Invalid(entry, "has an approval without 'modules'"),
            var other => throw Invalid(other, "needs a mapping of module ids to hashes under 'modules'"),
        };
        return [.. modules.Entries.Select(module => Module(module.Key, module.Value))];
    }

    private ApprovedModule Module(ApprovalNode.Scalar key, ApprovalNode value) =>
        value is ApprovalNode.Scalar { Value: { } hash } && ContentHash.IsValid(hash)
            ? new ApprovedModule(key.Value!, hash, ApprovalYaml.Location(file, key.Start))
            : throw Invalid(value, $"needs the hash of module '{key.Value}': 64 hexadecimal digits in lower case, as manifest.json has it");

    private ApprovalNode.Scalar Required(ApprovalNode.Mapping entry, string key) =>
        entry.Get(key) is ApprovalNode.Scalar { Value: { } text } scalar && !string.IsNullOrWhiteSpace(text)
            ? scalar
            : throw Invalid(entry.Get(key) ?? entry, $"has an approval without a text under '{key}'");

    private ApprovalNode.Mapping Mapping(ApprovalNode node, string what, string[] keys)
    {
        if (node is not ApprovalNode.Mapping mapping)
        {
            throw Invalid(node, $"needs a mapping here: {what} has the keys {string.Join(", ", keys)}");
        }

        return mapping.Entries.FirstOrDefault(entry => !keys.Contains(entry.Key.Value)).Key is { } unknown
            ? throw Invalid(unknown, $"has the unknown key '{unknown.Value}'; {what} has the keys {string.Join(", ", keys)}")
            : mapping;
    }

    private GateException Invalid(ApprovalNode node, string what) => ApprovalYaml.Invalid(file, node.Start, what);
}
