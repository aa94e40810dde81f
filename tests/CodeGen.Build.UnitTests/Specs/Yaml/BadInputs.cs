using System.Text;

namespace CodeGen.Build.UnitTests.Specs.Yaml;

/// <summary>
/// One file for each way in which an input may be bad, as large as a file may be where the size matters. The tests hold what is said
/// about them, <c>tests/Benchmarks</c> measures what they cost.
/// </summary>
public static class BadInputs
{
    private const int Large = (1024 * 1024) - 300;
    private const string Head = "feature: shop\nsecurity: authenticated\n";
    private const string Entity = Head + "entities:\n  - name: A\n";

    /// <summary>All of them.</summary>
    public static IEnumerable<BadInput> All => [.. Syntax(), .. Bombs(), .. Encodings(), .. Names(), .. Lengths()];

    private static IEnumerable<BadInput> Syntax() =>
    [
        Of("unclosed brackets", Head + "entities: [{ name: A\n", "error yaml-syntax 4:1"),
        Of("an unclosed quote", Head + "description: \"a\n", "error yaml-syntax 3:14"),
        Of("a colon in a text", Head + "description: a: b\n", "error yaml-syntax 3:15"),
        Of("a line indented too far", Head + "   title: a\n", "error yaml-syntax 3:9"),
        Of("a list between keys", Head + "- a\n", "error yaml-syntax 3:1"),
        Of("tabs", Repeat(Head, "\ta: 1\n"), "error tab 3:1"),
        Of("duplicate keys, all of them", Head + "title: a\ntitle: b\ntitle: c\nentities:\n  - { name: A, name: B }\n", "error duplicate-key 4:1", "error duplicate-key 5:1", "error duplicate-key 7:16"),
        Of("a tag", Head + "description: !!str a\n", "error yaml-tag 3:14"),
        Of("a merge key", Head + "x: &x { a: 1 }\nentities: [{ <<: *x }]\n", "error merge-key 4:14"),
        Of("two documents", Head + "---\n" + Head, "error multiple-documents 3:1"),
        Of("another YAML", "%YAML 1.1\n---\n" + Head, "error yaml-syntax 1:1"),
        Of("nothing", "", "error empty-spec 1:1"),
        Of("unknown keys", Head + "entitys: []\nacceptance_criterias: []\nquux: 1\n", "error unknown-key 3:1", "error unknown-key 4:1", "error unknown-key 5:1"),
    ];

    private static IEnumerable<BadInput> Bombs() =>
    [
        Of("half a million brackets", Head + "entities: " + new string('[', 500_000), "error too-deep 3:74"),
        Of("half a million dashes", Head + "entities:\n" + string.Concat(Enumerable.Repeat("- ", 500_000)), "error too-deep 4:127"),
        Of("half a million question marks", Head + string.Concat(Enumerable.Repeat("? ", 500_000)), "error too-deep 3:129"),
        Of("a thousand levels", string.Concat(Enumerable.Range(0, 1_000).Select(level => $"{new string(' ', level)}k:\n")), "error too-deep 65:65"),
        Of("an anchor bomb", AnchorBomb(), "error alias-expansion 6:45"),
        Of("an alias cycle", Head + "entities: &e [{ fields: *e }]\n", "error yaml-alias 3:25"),
        Of("too many aliases", Each(Head + "k: &a x\n", number => $"k{number}: *a\n"), "error alias-expansion 10004:9"),
        Of("a large list of aliases", Head + "a: &a [" + string.Concat(Enumerable.Repeat("x,", 100)) + "]\nb: [" + string.Concat(Enumerable.Repeat("*a ,", 200_000)) + "]\n", "error alias-expansion 4:401"),
        Of("duplicate keys without end", Repeat(Head, "a: 1\n"), "error duplicate-key 4:1", "1001 findings"),
        Of("unknown keys without end", Each(Head, number => $"entities{number}: 1\n"), "error unknown-key 3:1", "1001 findings"),
        Of("fields of no type without end", Each(Entity + "    fields:\n", number => $"      f{number}: strink\n"), "error unknown-type 6:11", "501 findings"),
        Of("an enum that never closes", Entity + "    fields: { a: enum[" + string.Concat(Enumerable.Repeat("a,", 400_000)) + "}\n", "error yaml-syntax 5:22"),
        Of("a list of lists of lists", Entity + "    fields:\n      a: " + string.Concat(Enumerable.Repeat("list of ", 100_000)) + "int\n", "error unknown-type 6:10"),
        Of("a key of a megabyte", Head + new string('a', Large) + ": 1\n", "error yaml-syntax 3:1"),
        Of("a name of a megabyte", Head + "entities:\n  - name: " + string.Concat(Enumerable.Repeat("aA", Large / 2)) + "\n", "error invalid-name 4:11"),
        Of("two megabytes", new string('#', 2 * 1024 * 1024), "error too-large 1:1"),
    ];

    private static IEnumerable<BadInput> Encodings() =>
    [
        new("Latin-1", Encoding.Latin1.GetBytes(Head + "description: Größe\n"), "error encoding 3:16"),
        new("UTF-16 without a mark", Encoding.Unicode.GetBytes(Head), "error control-character 1:2", "20 findings"),
        new("UTF-32", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Head)], "error encoding 1:1"),
        new("half a surrogate pair", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Head + "title: "), 0x00, 0xD8, 0x0A, 0x00], "error control-character 3:8"),
        new("a megabyte of half surrogate pairs", [.. Encoding.Unicode.GetPreamble(), .. Enumerable.Repeat((byte[])[0x00, 0xD8], Large / 2).SelectMany(half => half)], "error control-character 1:1", "20 findings"),
        new("half a character", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Head), 0x41], "error encoding 3:1"),
        new("a megabyte of zeros", new byte[Large], "error control-character 1:1", "20 findings"),
        new("a megabyte of 0xFF", Enumerable.Repeat((byte)0xFF, Large).ToArray(), "error encoding 1:1"),
        Of("NUL", Head + "title: a\0b\n", "error control-character 3:9"),
        Of("text that runs backwards", Head + "title: a\u202Eb\n# \u2066\n", "error control-character 3:9", "error control-character 4:3"),
        Of("a mark inside", Head + "title: a\uFEFFb\n", "error control-character 3:9"),
    ];

    private static IEnumerable<BadInput> Names() =>
    [
        Of("a path as feature", "feature: ../../etc/passwd\n", "error feature-name 1:10"),
        Of("a Windows path as feature", "feature: C:\\temp\n", "error feature-name 1:10"),
        Of("a device as feature", "feature: con\n", "error feature-name 1:10"),
        Of("a numbered device as feature", "feature: lpt1\n", "error feature-name 1:10"),
        Of("a feature that differs by case", "feature: Shop\n", "error feature-name 1:10"),
        Of("C# in a name", Entity + "    fields: { 'a; } public static void Main() {': int }\n", "error invalid-name 5:15"),
        Of("SQL in a table", Entity + "    table: 'a; drop table users; --'\n", "error invalid-name 5:12"),
        Of("a line break in a name", Head + "entities:\n  - name: \"A\\nB\"\n", "error invalid-name 4:11"),
        Of("a path as table", Entity + "    table: ../a\n", "error invalid-name 5:12"),
        Of("the end of a text in an enum", Entity + "    fields: { a: { type: enum, values: ['a\"; b'] } }\n", "error enum-values 5:41"),
        Of("a path out of the interface", Head + "api_contract:\n  POST /api/../admin: {}\n", "error invalid-value 4:3"),
        Of("code as error", Head + "api_contract:\n  POST /api/a:\n    errors: ['A\"; B']\n", "error invalid-name 5:14"),
    ];

    private static IEnumerable<BadInput> Lengths() =>
    [
        Of("entities without end", Each(Head + "entities:\n", number => $"  - name: E{number}\n"), "error too-many 204:5"),
        Of("fields without end", Each(Entity + "    fields:\n", number => $"      f{number}: string\n"), "error too-many 506:7"),
        Of("fields of all entities", Head + "entities:\n" + string.Concat(Enumerable.Range(0, 11).Select(entity => $"  - {{ name: E{entity}, fields: {{ {string.Join(", ", Enumerable.Range(0, 460).Select(field => $"f{field}: int"))} }} }}\n")), "error too-many 14:4318"),
        Of("relationships without end", Each(Entity + "    relationships:\n", number => $"      - {{ kind: many_to_one, entity: B{number} }}\n"), "error too-many 106:9"),
        Of("filters without end", Each(Entity + "    operations: [list]\n    filters:\n", number => $"      - f{number}\n"), "error too-many 71:9"),
        Of("words of an enum without end", Each(Entity + "    fields:\n      a:\n        type: enum\n        values:\n", number => $"          - w{number}x\n"), "error too-many 509:13"),
        Of("words of an enum in one line", Each(Entity + "    fields: { a: enum[w", number => $", w{number}x", "] }\n"), "error too-many 5:18"),
        Of("fields of an index without end", Entity + "    indexes:\n      - [" + string.Concat(Enumerable.Repeat("a, ", 100_000)) + "a]\n", "error too-many 6:106"),
        Of("routes without end", Each(Head + "api_contract:\n", number => $"  POST /api/r{number}: {{}}\n"), "error too-many 504:3"),
        Of("errors without end", Each(Head + "api_contract:\n  POST /api/r:\n    errors:\n", number => $"      - ERR_{number:x}\n"), "error too-many 106:9"),
        Of("schema changes without end", Each(Head + "schema_changes:\n", number => $"  - Add column: t.c{number} (nullable timestamp)\n"), "error too-many 504:5"),
        Of("schema changes of one entry", Each(Head + "schema_changes:\n  - Add column:\n", number => $"      - t.c{number} (nullable timestamp)\n"), "error too-many 505:9"),
        Of("criteria without end", Each(Head + "acceptance_criteria:\n", number => $"  - u {number}\n"), "error too-many 504:5"),
        Of("answers without end", Each(Head + "clarifications:\n", number => $"  Q-{number:x}: a\n"), "error too-many 1004:3"),
        Of("endpoints without end", Each("feature: shop\nsecurity:\n  default: authenticated\n  endpoints:\n", number => $"    GET /api/{number}: anonymous\n"), "error unknown-endpoint 5:5", "1001 findings"),
    ];

    private static BadInput Of(string name, string text, params string[] findings) => new(name, Encoding.UTF8.GetBytes(text), findings);

    private static string Repeat(string head, string line) => Each(head, _ => line);

    private static string Each(string head, Func<int, string> line, string tail = "")
    {
        var text = new StringBuilder(head);
        for (var number = 0; text.Length < Large - 100; number++)
        {
            text.Append(line(number));
        }

        return text.Append(tail).ToString();
    }

    private static string AnchorBomb()
    {
        var text = new StringBuilder(Head + "x0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var level = 1; level < 10; level++)
        {
            text.Append($"x{level}: &x{level} [{string.Join(", ", Enumerable.Repeat($"*x{level - 1}", 10))}]\n");
        }

        return text.ToString();
    }
}
