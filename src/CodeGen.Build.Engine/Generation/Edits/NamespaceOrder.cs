namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>The orders in which files sort their using directives.</summary>
internal sealed class NamespaceOrder : IComparer<string>
{
    /// <summary>System's namespaces first, then by name.</summary>
    public static readonly NamespaceOrder SystemFirst = new(systemFirst: true);

    /// <summary>By name alone.</summary>
    public static readonly NamespaceOrder Alphabetic = new(systemFirst: false);

    private readonly bool _systemFirst;

    private NamespaceOrder(bool systemFirst) => _systemFirst = systemFirst;

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var left = x?.Split('.') ?? [];
        var right = y?.Split('.') ?? [];
        var system = _systemFirst ? IsSystem(right).CompareTo(IsSystem(left)) : 0;
        return system != 0 ? system : CompareSegments(left, right);
    }

    private static bool IsSystem(string[] segments) => segments is ["System", ..];

    private static int CompareSegments(string[] left, string[] right)
    {
        for (var index = 0; index < Math.Min(left.Length, right.Length); index++)
        {
            var order = string.Compare(left[index], right[index], StringComparison.OrdinalIgnoreCase);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
