using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs.Yaml;

/// <summary>
/// Input that would hurt a naive reader. What reading it costs is measured in tests/Benchmarks; here a case that takes half a minute of processor
/// time has lost its limit.
/// </summary>
public sealed class HostileInputTests
{
    private string _folder = null!;
    private TimeSpan _start;

    [SetUp]
    public void CreateFolder()
    {
        _folder = Directory.CreateTempSubdirectory("codegen-hostile-").FullName;
        _start = Environment.CpuUsage.TotalTime;
    }

    [TearDown]
    public void CheckTimeAndDeleteFolder()
    {
        var used = Environment.CpuUsage.TotalTime - _start;
        Directory.Delete(_folder, recursive: true);
        Assert.That(used, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public void Twenty_thousand_brackets_are_refused_at_the_65th()
    {
        var result = SpecBuilder.Read("feature: a\nentities: " + new string('[', 20_000));

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error too-deep 2:74" }));
    }

    [Test]
    public void Twenty_thousand_block_lists_in_one_line_are_refused()
    {
        var result = SpecBuilder.Read("a: 1\nb:\n  " + string.Concat(Enumerable.Repeat("- ", 20_000)));

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error too-deep 3:129" }));
    }

    [Test]
    public void A_hundred_thousand_calls_that_nothing_closes_are_read_in_time()
    {
        var result = SpecBuilder.Read("feature: a\ndescription: " + string.Concat(Enumerable.Repeat("round(", 150_000)));

        Assert.That(result.Brief(), Has.None.Contains("yaml-syntax"));
    }

    [Test]
    public void An_alias_bomb_is_refused_before_it_expands()
    {
        var text = new StringBuilder("feature: a\nx0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var level = 1; level < 10; level++)
        {
            text.Append($"x{level}: &x{level} [{string.Join(", ", Enumerable.Repeat($"*x{level - 1}", 10))}]\n");
        }

        var result = SpecBuilder.Read(text.ToString());

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error alias-expansion 5:45" }));
    }

    [Test]
    public void Aliases_within_the_limit_are_read()
    {
        var result = SpecBuilder.ReadBody("entities:\n  - name: Order\n    fields: { a: &short { type: string, max_length: 9 }, b: *short }\n");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().Entities[0].Fields.Select(field => field.MaxLength), Is.EqualTo(new[] { 9, 9 }));
    }

    [TestCase("a: &x [*x]\n", "error yaml-alias 1:8")]
    [TestCase("a: *x\n", "error yaml-alias 1:4")]
    [TestCase("a: !!str b\n", "error yaml-tag 1:4")]
    [TestCase("a: !System.IO.File b\n", "error yaml-tag 1:4")]
    [TestCase("a: &x { b: 1 }\nc:\n  <<: *x\n", "error merge-key 3:3")]
    [TestCase("feature: a\n---\nfeature: b\n", "error multiple-documents 2:1")]
    [TestCase("%YAML 1.1\n---\nfeature: a\n", "error yaml-syntax 1:1")]
    [TestCase("feature: a\n\tdescription: b\n", "error tab 2:1")]
    [TestCase("\tfeature: a\n", "error tab 1:1")]
    [TestCase("feature: a\nentities:\n  - name: A\n\t- name: B\n", "error tab 4:1")]
    [TestCase("feature: a\nentities:\n  \t- name: B\n", "error tab 3:3")]
    [TestCase("feature: a\nentities:\n\t- name: B\n", "error tab 3:1")]
    [TestCase("feature: a\ndescription: |\n  one\n  \ttwo\nentities:\n\t- name: B\n", "error tab 6:1")]
    [TestCase("feature: {b: c\nd: e\n", "error yaml-syntax 1:11")]
    [TestCase("feature: \"x\n", "error yaml-syntax 1:10")]
    [TestCase("feature: a\n description: b\n", "error yaml-syntax 2:13")]
    [TestCase("feature: b: c\n", "error yaml-syntax 1:11")]
    [TestCase("feature: @a\n", "error yaml-syntax 1:10")]
    [TestCase("? [a]\n: b\n", "error yaml-syntax 1:3")]
    [TestCase("feature: a\0b\n", "error control-character 1:11")]
    [TestCase("feature: a\ndescription: a\u202Eb\n", "error control-character 2:15")]
    [TestCase("feature: a\ndescription: Notes.\u2028security: anonymous\n", "error control-character 2:20")]
    [TestCase("feature: a\n# Notes.\u2029security: anonymous\n", "error control-character 2:9")]
    [TestCase("feature: a\u0085security: anonymous\n", "error control-character 1:11")]
    [TestCase("", "error empty-spec 1:1")]
    [TestCase("# nothing\n", "error empty-spec 1:1")]
    [TestCase("~\n", "error empty-spec 1:1")]
    [TestCase("just text\n", "error wrong-shape 1:1")]
    [TestCase("- a\n", "error wrong-shape 1:1")]
    public void Text_that_is_no_spec_is_refused_at_its_place(string text, string expected)
    {
        var result = SpecBuilder.Read(text);

        Assert.That(result.Brief(), Is.EqualTo(new[] { expected }));
    }

    [TestCase(@"a\0b", "U+0000")]
    [TestCase(@"a\x1bb", "U+001B")]
    [TestCase(@"a\u202eb", "U+202E")]
    [TestCase(@"a\Lb", "U+2028")]
    [TestCase(@"a\Nb", "U+0085")]
    public void An_escape_brings_no_character_in_that_a_spec_may_not_hold(string written, string named)
    {
        var result = SpecBuilder.ReadBody($"description: \"{written}\"\n");

        var finding = result.Single(SpecFindings.ControlCharacter);
        Assert.That(finding.Message, Does.Contain(named));
        Assert.That(finding.Location!.Column, Is.EqualTo(14));
    }

    [Test]
    public void Escapes_of_usual_characters_are_read() =>
        Assert.That(SpecBuilder.ReadBody("description: \"a\\tb\\nc \\u00e9 \\U0001F600\"\n").Feature().Description, Is.EqualTo("a\tb\nc é 😀"));

    [Test]
    public void A_file_without_end_is_refused()
    {
        Requires.That(File.Exists("/dev/zero"), "/dev/zero");

        var result = SpecReader.Read("/dev/zero", "zero.feature.yaml", "/dev");

        Assert.That(result.Single(SpecFindings.TooLarge).Message, Does.Contain("1,048,577"));
    }

    [Test]
    public void All_duplicate_keys_are_reported()
    {
        var result = SpecBuilder.Read("feature: a\nfeature: b\nsecurity: authenticated\nentities:\n  - name: Order\n    fields: { x: int, x: long, x: string }\n    name: B\n");

        Assert.That(result.Brief(), Is.EqualTo(new[]
        {
            "error duplicate-key 2:1", "error duplicate-key 6:23", "error duplicate-key 6:32", "error duplicate-key 7:5",
        }));
        Assert.That(result.Feature().Name, Is.EqualTo("a"));
    }

    [Test]
    public void A_file_of_two_megabytes_is_refused()
    {
        var path = Write([.. "feature: a\n"u8, .. Enumerable.Repeat((byte)'#', 2 * 1024 * 1024)]);

        var result = SpecReader.Read(path, "big.feature.yaml");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error too-large 1:1" }));
    }

    [Test]
    public void A_text_of_two_megabytes_is_refused()
    {
        var result = SpecBuilder.Read("feature: a\n#" + new string('x', 2 * 1024 * 1024));

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error too-large 1:1" }));
    }

    [Test]
    public void A_file_that_is_missing_is_a_finding()
    {
        var result = SpecReader.Read(Path.Combine(_folder, "none.feature.yaml"), "none.feature.yaml");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error unreadable-file 1:1" }));
    }

    [TestCase("utf-8", true)]
    [TestCase("utf-8", false)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", true)]
    public void Encodings_of_specs_are_read(string encoding, bool mark)
    {
        var coder = Encoding.GetEncoding(encoding);
        var path = Write([.. mark ? coder.GetPreamble() : [], .. coder.GetBytes("feature: shop\ndescription: Größe\nsecurity: authenticated\n")]);

        var result = SpecReader.Read(path, "a.feature.yaml");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().Description, Is.EqualTo("Größe"));
    }

    [Test]
    public void Bytes_that_are_no_utf8_are_refused_at_their_place()
    {
        var path = Write([.. "feature: a\ndescription: Gr"u8, 0xF6, 0xDF, (byte)'e', (byte)'\n']);

        var result = SpecReader.Read(path, "a.feature.yaml");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error encoding 2:16" }));
    }

    [Test]
    public void Utf16_without_mark_is_refused()
    {
        var path = Write(Encoding.Unicode.GetBytes("feature: a\n"));

        var result = SpecReader.Read(path, "a.feature.yaml");

        Assert.That(result.Brief().First(), Is.EqualTo("error control-character 1:2"));
    }

    [Test]
    public void Utf32_and_half_a_utf16_character_are_refused()
    {
        var utf32 = SpecReader.Read(Write([0xFF, 0xFE, 0, 0, 0x66, 0, 0, 0]), "a.feature.yaml");
        var half = SpecReader.Read(Write([0xFF, 0xFE, 0x66, 0, 0x00]), "a.feature.yaml");

        Assert.That(utf32.Brief(), Is.EqualTo(new[] { "error encoding 1:1" }));
        Assert.That(half.Brief(), Is.EqualTo(new[] { "error encoding 1:2" }));
    }

    [Test]
    public void Tabs_inside_texts_and_json_are_read()
    {
        var text = SpecBuilder.Read("feature: shop\nsecurity: authenticated\ndescription: |\n  one\n  \ttwo\n");
        var json = SpecBuilder.Read("{\n\t\"feature\": \"shop\",\n\t\"security\": \"authenticated\"\n}\n");

        Assert.That(text.Brief(), Is.Empty);
        Assert.That(json.Brief(), Is.Empty);
    }

    [Test]
    public void A_hundred_thousand_unknown_keys_are_answered_within_a_second()
    {
        var text = "feature: a\n" + string.Concat(Enumerable.Range(0, 90_000).Select(number => $"k{number}: 1\n"));

        var result = SpecBuilder.Read(text);

        Assert.That(result.Findings, Has.Length.EqualTo(1_001));
        Assert.That(result.Findings[^1].Descriptor, Is.EqualTo(SpecFindings.MoreFindings));
        Assert.That(result.HasErrors, Is.True);
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_folder, "a.feature.yaml");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
