namespace CodeGen.Build.Engine.Specs.Rules.Truth;

/// <summary>How much may still be tried out. It is counted, not timed, so that every machine finds the same.</summary>
internal sealed class TruthBudget
{
    private const long MostCombinations = 20_000;

    private long _steps = 10_000_000;
    private int _spaces = 20_000;

    /// <summary>Whether one more space may be looked at: making one costs more than looking through a small one.</summary>
    public bool TakeSpace() => _spaces-- > 0;

    /// <summary>Takes what so many combinations of a condition with so many parts cost; false when that is too much.</summary>
    public bool Take(long combinations, int parts)
    {
        if (combinations > MostCombinations || combinations * parts > _steps)
        {
            return false;
        }

        _steps -= combinations * parts;
        return true;
    }
}
