using System.Text;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Changes;

namespace CodeGen.Build.UnitTests.Gate;

[TestFixture]
public sealed class UnifiedDiffTests
{
    private const string Long = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n";

    private string _repository;

    [SetUp]
    public void Create()
    {
        _repository = Directory.CreateTempSubdirectory("codegen-diff-").FullName;
        Git("init", "-q");
        Git("config", "core.autocrlf", "false");
    }

    [TearDown]
    public void Delete() => Directory.Delete(_repository, recursive: true);

    [TestCase(null, "a\nb\n", "a.cs", TestName = "new file")]
    [TestCase(null, "a\nb", "a.cs", TestName = "new file without a newline at its end")]
    [TestCase(null, "a\n", "with blank/ä (1).cs", TestName = "new file whose path has blanks and accents")]
    [TestCase("a\nb\nc\n", "a\nx\nb\nc\n", "a.cs", TestName = "line added")]
    [TestCase("a\nb\nc\n", "x\na\nb\nc\n", "a b.cs", TestName = "line added at the start")]
    [TestCase("a\nb\nc\n", "a\nb\nc\nx\n", "a.cs", TestName = "line added at the end")]
    [TestCase("a\r\nb\r\nc\r\n", "a\r\nx\r\nb\r\nc\r\n", "a.cs", TestName = "line added among CRLF")]
    [TestCase("a\r\nb\nc\r\n", "a\r\nb\nx\nc\r\n", "a.cs", TestName = "line added among mixed line ends")]
    [TestCase("a\nb", "a\nb\nc", "a.cs", TestName = "no newline at the end before and after")]
    [TestCase("a\nb", "a\nb\n", "a.cs", TestName = "newline added at the end")]
    [TestCase("a\nb\n", "a\nb", "a.cs", TestName = "newline removed from the end")]
    [TestCase("a\nb", "x\na\nb", "a.cs", TestName = "unchanged last line without newline")]
    [TestCase("", "a\n", "a.cs", TestName = "empty file filled")]
    [TestCase("a\nb\n", "", "a.cs", TestName = "file emptied")]
    [TestCase("a\n\n\nb\n", "a\n\nb\n", "a.cs", TestName = "repeated lines")]
    [TestCase(Long, "0\n" + Long + "21\n", "a.cs", TestName = "two hunks")]
    [TestCase("\uFEFFusing A;\nclass B;\n", "\uFEFFusing X;\nusing A;\nclass B;\n", "a.cs", TestName = "byte order mark")]
    public void Git_applies_the_patch_and_gets_the_same_bytes(string? before, string after, string path)
    {
        var target = Path.Combine(_repository, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var file = before is null ? null : TextFile.Decode(Encoding.UTF8.GetBytes(before), path);
        if (before is not null)
        {
            File.WriteAllBytes(target, Encoding.UTF8.GetBytes(before));
        }

        var change = new FileChange(path, file, after.TrimStart('\uFEFF'));
        Apply(UnifiedDiff.Of([change]));

        Assert.That(File.ReadAllBytes(target), Is.EqualTo(change.Bytes()));
    }

    [TestCase(7)]
    [TestCase(8)]
    [TestCase(9)]
    public void Hunks_at_any_distance_neither_overlap_nor_miss_a_line(int distance)
    {
        var before = Enumerable.Range(0, 40).Select(line => $"line {line}\n").ToList();
        var after = new List<string>(before);
        after.RemoveAt(5 + distance);
        after[5] = "changed\n";
        after.InsertRange(30, ["x\n", "y\n"]);
        File.WriteAllText(Path.Combine(_repository, "a.cs"), string.Concat(before));

        Apply(UnifiedDiff.Of([new FileChange("a.cs", TextFile.Decode(Encoding.UTF8.GetBytes(string.Concat(before)), "a.cs"), string.Concat(after))]));

        Assert.That(File.ReadAllText(Path.Combine(_repository, "a.cs")), Is.EqualTo(string.Concat(after)));
    }

    [Test]
    public void A_file_that_git_takes_for_binary_is_a_remark_that_git_skips()
    {
        var utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        var file = TextFile.Decode([.. utf16.GetPreamble(), .. utf16.GetBytes("a\n")], "b.cs");

        var patch = UnifiedDiff.Of([new FileChange("a.cs", null, "a\n"), new FileChange("b.cs", file, "b\n")]);
        Apply(patch);

        Assert.Multiple(() =>
        {
            Assert.That(patch, Does.Contain("# b.cs"));
            Assert.That(File.Exists(Path.Combine(_repository, "a.cs")), Is.True);
        });
    }

    [Test]
    public void A_file_that_does_not_change_is_not_in_the_patch()
    {
        var file = TextFile.Decode("a\n"u8.ToArray(), "a.cs");

        var patch = UnifiedDiff.Of([new FileChange("a.cs", file, "a\n")]);

        Assert.That(patch, Is.Empty);
    }

    private void Apply(string patch)
    {
        File.WriteAllText(Path.Combine(_repository, "changes.patch"), patch);
        Git("apply", "--check", "--whitespace=nowarn", "changes.patch");
        Git("apply", "--whitespace=nowarn", "changes.patch");
    }

    private void Git(params string[] arguments) => GitCommand.Run(_repository, arguments);
}
