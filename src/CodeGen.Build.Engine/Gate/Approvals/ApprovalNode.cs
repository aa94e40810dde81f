using System.Collections.Immutable;
using YamlDotNet.Core;

namespace CodeGen.Build.Engine.Gate.Approvals;

/// <summary>A node of the approvals file with its place.</summary>
internal abstract record ApprovalNode(Mark Start, Mark End)
{
    /// <summary>A word or text; null for one that is empty or the word null, unquoted.</summary>
    internal sealed record Scalar(string? Value, Mark Start, Mark End) : ApprovalNode(Start, End);

    /// <summary>A list.</summary>
    internal sealed record Sequence(ImmutableArray<ApprovalNode> Items, bool Flow, Mark Start, Mark End) : ApprovalNode(Start, End);

    /// <summary>A mapping, keys in order.</summary>
    internal sealed record Mapping(ImmutableArray<(Scalar Key, ApprovalNode Value)> Entries, bool Flow, Mark Start, Mark End)
        : ApprovalNode(Start, End)
    {
        /// <summary>The value of a key; null without it.</summary>
        public ApprovalNode? Get(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
    }
}
