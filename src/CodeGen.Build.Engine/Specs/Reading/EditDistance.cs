namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>How many letters two words are apart.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Insertions, deletions, exchanges of a letter and swaps of neighbours that lead from one to the other (optimal string
    /// alignment); <paramref name="limit"/> + 1 when there are more than the limit.
    /// </summary>
    public static int Between(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var twoAbove = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            above[column] = column;
        }

        for (var index = 1; index <= left.Length; index++)
        {
            row[0] = index;
            var smallest = index;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[index - 1] == right[column - 1] ? 0 : 1;
                row[column] = Math.Min(Math.Min(row[column - 1], above[column]) + 1, above[column - 1] + cost);
                if (index > 1 && column > 1 && left[index - 1] == right[column - 2] && left[index - 2] == right[column - 1])
                {
                    row[column] = Math.Min(row[column], twoAbove[column - 2] + 1);
                }

                smallest = Math.Min(smallest, row[column]);
            }

            if (smallest > limit)
            {
                return limit + 1;
            }

            (twoAbove, above, row) = (above, row, twoAbove);
        }

        return Math.Min(above[right.Length], limit + 1);
    }
}
