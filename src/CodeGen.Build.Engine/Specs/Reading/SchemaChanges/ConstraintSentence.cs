using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Understands unique, check and foreign key constraints in their usual orders of words.</summary>
internal static class ConstraintSentence
{
    /// <summary>The new constraint; none when the sentence does not say table and what holds.</summary>
    public static IReadOnlyList<SchemaChangeModel> Add(SchemaSentence sentence, SchemaHead head, SchemaWords words)
    {
        if (CheckSentence.IsOne(head, words.Rest))
        {
            return CheckSentence.Add(sentence, words);
        }

        var parts = ConstraintParts.Read(head, words, sentence.DefaultTable);
        var (isRemark, remark) = SchemaRemark.Take(words);
        var change = sentence.Change(SchemaChangeKind.AddConstraint, parts.Table ?? "") with
        {
            Name = parts.Name,
            Constraint = parts.Kind,
            ColumnNames = parts.Columns,
            Reference = parts.Reference,
            Description = remark,
        };
        return parts switch
        {
            { Table: null } => [],
            _ when !isRemark => [],
            { Kind: ConstraintKind.Unique or ConstraintKind.PrimaryKey, Columns.IsEmpty: false } => [change],
            { Kind: ConstraintKind.ForeignKey, Columns.IsEmpty: false, Reference: not null } => [change],
            _ => [],
        };
    }

    /// <summary>The dropped constraint, by its name or by what it says; none when the sentence does not say which.</summary>
    public static IReadOnlyList<SchemaChangeModel> Drop(SchemaSentence sentence, SchemaHead head, SchemaWords words)
    {
        words.Phrase("if", "exists");
        var start = words.Position;
        if (head.Qualifiers.IsEmpty && words.Path() is { } path)
        {
            var table = path.Table ?? words.TableBehindPreposition() ?? sentence.DefaultTable ?? "";
            var (isReason, reason) = SchemaRemark.Take(words);
            return isReason ? [sentence.Change(SchemaChangeKind.DropConstraint, table) with { Name = path.Name, Description = reason }] : [];
        }

        words.Position = start;
        var parts = ConstraintParts.Read(head, words, sentence.DefaultTable);
        var (isRemark, remark) = SchemaRemark.Take(words);
        return !isRemark || parts.Table is null || parts is { Name: null, Columns.IsEmpty: true, Kind: not ConstraintKind.PrimaryKey }
            ? []
            :
            [
                sentence.Change(SchemaChangeKind.DropConstraint, parts.Table) with
                {
                    Name = parts.Name,
                    Constraint = parts.Kind,
                    ColumnNames = parts.Columns,
                    Reference = parts.Reference,
                    Description = remark,
                },
            ];
    }
}
