namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>Changes a spec, seeded: its tree as the format sees it, and then sometimes its text.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="donors">Specs that parts are taken from.</param>
internal sealed class SpecMutator(Random random, IReadOnlyList<FuzzNode> donors)
{
    private const int LargestTree = 3_000;

    /// <summary>The text of a spec with several changes.</summary>
    public string Mutate(FuzzNode original)
    {
        var text = Mutate(original, random.Next(1, 6));
        return random.Next(4) == 0 ? TextDamage.Apply(text, random) : text;
    }

    /// <summary>The text of a spec with so many changes of its tree: with few of them it is often a good spec still.</summary>
    public string Mutate(FuzzNode original, int changes)
    {
        var root = original.Copy();
        for (var change = 0; change < changes; change++)
        {
            Change(root);
        }

        return FuzzText.Write(root);
    }

    private void Change(FuzzNode root)
    {
        var nodes = root.All().ToList();
        var node = Pick(nodes);
        switch (random.Next(14))
        {
            case 0:
                Exchange(node, Pick(nodes));
                break;
            case 1 when nodes.Count < LargestTree:
                node.Become(Pick([.. Pick(donors).All()]));
                break;
            case 2:
                Remove(Holder(nodes));
                break;
            case 3 when nodes.Count < LargestTree:
                Repeat(Holder(nodes));
                break;
            case 4:
                Rename(Holder(nodes), Pick(FuzzWords.Keys));
                break;
            case 5:
                Rename(Holder(nodes), Pick(FuzzWords.Values));
                break;
            case 6:
                Wrap(node);
                break;
            case 7:
                Shuffle(Holder(nodes));
                break;
            case 8:
                node.Flow = !node.Flow;
                node.Plain = !node.Plain;
                break;
            case 9:
                Add(Holder(nodes));
                break;
            case 10 or 11:
                Rule(Scalar(nodes));
                break;
            default:
                Scalar(nodes).Become(FuzzNode.Of(Word()));
                break;
        }
    }

    private string Word() => random.Next(12) switch
    {
        0 => new string(Pick(FuzzWords.Values).FirstOrDefault('a'), random.Next(60, 2_100)),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next(1, 0xFFFF))),
        2 => Pick(FuzzWords.Values) + Pick(FuzzWords.Values),
        _ => Pick(FuzzWords.Values),
    };

    private static void Exchange(FuzzNode one, FuzzNode other)
    {
        var kept = one.Copy();
        one.Become(other);
        if (!one.All().Contains(other))
        {
            other.Become(kept);
        }
    }

    private void Remove(FuzzNode holder)
    {
        if (holder.Count > 0)
        {
            var index = random.Next(holder.Count);
            holder.Entries?.RemoveAt(index);
            holder.Items?.RemoveAt(index);
        }
    }

    private void Repeat(FuzzNode holder)
    {
        if (holder.Count == 0)
        {
            return;
        }

        var index = random.Next(holder.Count);
        var times = random.Next(20) == 0 ? 200 : 1;
        for (var time = 0; time < times; time++)
        {
            if (holder.Entries is { } entries)
            {
                entries.Insert(random.Next(entries.Count + 1), (entries[index].Key + (random.Next(2) == 0 ? "" : $"{time}"), entries[index].Value.Copy()));
            }
            else
            {
                holder.Items!.Insert(random.Next(holder.Items.Count + 1), holder.Items[index].Copy());
            }
        }
    }

    private void Rename(FuzzNode holder, string name)
    {
        if (holder.Entries is { Count: > 0 } entries)
        {
            var index = random.Next(entries.Count);
            entries[index] = (random.Next(3) == 0 ? entries[index].Key.ToUpperInvariant() : name, entries[index].Value);
        }
    }

    private void Wrap(FuzzNode node)
    {
        for (var level = random.Next(10) == 0 ? random.Next(1, 80) : 1; level > 0; level--)
        {
            var inner = node.Copy();
            node.Become(random.Next(2) == 0 ? new FuzzNode { Items = [inner] } : new FuzzNode { Entries = [(Pick(FuzzWords.Keys), inner)] });
        }
    }

    private void Shuffle(FuzzNode holder)
    {
        if (holder.Entries is { } entries)
        {
            holder.Entries = [.. entries.OrderBy(_ => random.Next())];
        }

        if (holder.Items is { } items)
        {
            holder.Items = [.. items.OrderBy(_ => random.Next())];
        }
    }

    private void Add(FuzzNode holder)
    {
        var value = random.Next(2) == 0 ? FuzzNode.Of(Word()) : Pick([.. Pick(donors).All().Take(200)]).Copy();
        holder.Entries?.Add((Pick(FuzzWords.Keys), value));
        holder.Items?.Add(value);
    }

    private void Rule(FuzzNode scalar)
    {
        var parts = scalar.Text.Split(' ').ToList();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var index = random.Next(parts.Count);
            switch (random.Next(4))
            {
                case 0:
                    parts[index] = Pick(FuzzWords.Tokens);
                    break;
                case 1:
                    parts.Insert(index, Pick(FuzzWords.Tokens));
                    break;
                case 2 when parts.Count > 1:
                    parts.RemoveAt(index);
                    break;
                default:
                    parts.Add(Pick(FuzzWords.Tokens));
                    break;
            }
        }

        scalar.Text = string.Join(random.Next(8) == 0 ? "" : " ", random.Next(50) == 0 ? Enumerable.Repeat(parts, 50).SelectMany(part => part) : parts);
    }

    private FuzzNode Holder(List<FuzzNode> nodes) => Pick([.. nodes.Where(node => node.Count > 0).DefaultIfEmpty(nodes[0])]);

    private FuzzNode Scalar(List<FuzzNode> nodes) => Pick([.. nodes.Where(node => node.Entries is null && node.Items is null).DefaultIfEmpty(nodes[0])]);

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
