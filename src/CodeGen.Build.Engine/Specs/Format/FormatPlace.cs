using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Format;

/// <summary>A kind of mapping in a spec and the keys that it may have.</summary>
/// <param name="Name">Its name, for example <c>field</c>.</param>
/// <param name="Keys">The keys, in the order of the documentation.</param>
public sealed record FormatPlace(string Name, ImmutableArray<FormatKey> Keys)
{
    private readonly FrozenDictionary<string, FormatKey> _keys = Keys.ToFrozenDictionary(key => key.Name);

    /// <summary>The key of this name; null when the place has none.</summary>
    public FormatKey? Find(string name) => _keys.GetValueOrDefault(name);
}
