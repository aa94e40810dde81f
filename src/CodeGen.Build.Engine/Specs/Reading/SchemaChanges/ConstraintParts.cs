using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>The parts of a unique, primary key or foreign key constraint, as far as a sentence says them.</summary>
internal sealed class ConstraintParts
{
    private readonly SchemaWords _words;

    private ConstraintParts(SchemaHead head, SchemaWords words, string? defaultTable)
    {
        _words = words;
        Table = defaultTable;
        Kind = head.Qualifiers switch
        {
            [.., "unique"] => ConstraintKind.Unique,
            [.., "foreign"] => ConstraintKind.ForeignKey,
            [.., "primary"] => ConstraintKind.PrimaryKey,
            _ => null,
        };
    }

    /// <summary>The name; null when it is left to the generator.</summary>
    public string? Name { get; private set; }

    /// <summary>The table; null when it is not said.</summary>
    public string? Table { get; private set; }

    /// <summary>The kind; null when it is not said.</summary>
    public ConstraintKind? Kind { get; private set; }

    /// <summary>Its columns.</summary>
    public ImmutableArray<string> Columns { get; private set; } = [];

    /// <summary>What a foreign key refers to.</summary>
    public SchemaReferenceModel? Reference { get; private set; }

    /// <summary>Reads the parts in whichever order they stand, until something else follows.</summary>
    public static ConstraintParts Read(SchemaHead head, SchemaWords words, string? defaultTable)
    {
        var parts = new ConstraintParts(head, words, defaultTable);
        while (parts.Next())
        {
        }

        return parts;
    }

    private bool Next()
    {
        _words.Symbol(':');
        if (_words.Word("unique"))
        {
            Kind ??= ConstraintKind.Unique;
        }
        else if (_words.Phrase("foreign", "key") || _words.Word("fk"))
        {
            Kind ??= ConstraintKind.ForeignKey;
        }
        else if (_words.Phrase("primary", "key"))
        {
            Kind ??= ConstraintKind.PrimaryKey;
        }
        else if (_words.Phrase("on", "delete"))
        {
            return Reference is not null && OnDelete();
        }
        else if (Kind == ConstraintKind.ForeignKey && !Columns.IsEmpty && (RefersWord() || _words.Arrow() || _words.Word("to")))
        {
            return Refers();
        }
        else if (RefersWord())
        {
            Kind ??= ConstraintKind.ForeignKey;
            return Refers();
        }
        else
        {
            return _words.Word("constraint") || TakeColumns() || TakeTarget();
        }

        return true;
    }

    private bool RefersWord() => _words.Word("references") || _words.Word("referencing") || _words.Phrase("refers", "to") || _words.Phrase("pointing", "to");

    private bool TakeColumns()
    {
        if (!Columns.IsEmpty || _words.Group() is not { } group)
        {
            return false;
        }

        Columns = IndexSentence.Names(group);
        return !Columns.IsEmpty;
    }

    private bool TakeTarget()
    {
        var start = _words.Position;
        var preposition = _words.Word("on") || _words.Word("to") || _words.Word("for") || _words.Word("of") || _words.Word("in") || _words.Word("from");
        _ = _words.Word("the");
        var column = _words.Word("column") || _words.Word("columns") || _words.Word("field");
        _ = _words.Word("table");
        var paths = _words.Paths();
        if (paths is [{ Table: { } owner }, ..] && (Table is null || Table == owner))
        {
            Table ??= owner;
            Columns = Columns.IsEmpty ? [.. paths.Select(path => path.Name)] : Columns;
            return true;
        }

        if (paths is [{ Table: null, Name: var name }] && !column)
        {
            _words.Word("table");
            if (preposition && Table is null)
            {
                Table = name;
                return true;
            }

            if (!preposition && Name is null && Table is null)
            {
                // 'orders (number)' names a table, 'uq_number unique …' a constraint.
                var next = _words.Rest;
                _ = next.StartsWith('(') || next.StartsWith(':') ? (Table = name) : (Name = name);
                return true;
            }
        }

        if (!paths.IsEmpty && paths.All(path => path.Table is null) && Columns.IsEmpty && (column || paths.Length > 1 || Table is not null))
        {
            Columns = [.. paths.Select(path => path.Name)];
            return true;
        }

        _words.Position = start;
        return false;
    }

    private bool Refers()
    {
        if (Reference is not null || _words.Path() is not { } path)
        {
            return false;
        }

        Reference = path.Table is { } table
            ? new SchemaReferenceModel(table, path.Name, null)
            : new SchemaReferenceModel(path.Name, _words.Group() is { } column && IndexSentence.Names(column) is [var only] ? only : null, null);
        return true;
    }

    private bool OnDelete()
    {
        DeleteBehavior? behavior = _words.Word("cascade") ? DeleteBehavior.Cascade
            : _words.Word("restrict") || _words.Phrase("no", "action") ? DeleteBehavior.Restrict
            : _words.Phrase("set", "null") ? DeleteBehavior.SetNull
            : null;
        Reference = Reference! with { OnDelete = behavior };
        return behavior is not null;
    }
}
