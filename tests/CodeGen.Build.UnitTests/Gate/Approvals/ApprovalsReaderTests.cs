using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Approvals;

namespace CodeGen.Build.UnitTests.Gate.Approvals;

[TestFixture]
public sealed class ApprovalsReaderTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private const string Valid =
        "# header\napprovals:\n  - feature: notes\n    by: \"Ada <ada@example.org>\"\n    at: 2026-11-21T12:00:00+02:00\n    note: fine\n    modules:\n      schema/entity/Note: " + Hash + "\n";

    [Test]
    public void A_valid_file_gives_its_entries_with_their_places()
    {
        var document = Read(Valid);

        var approval = document.Approvals.Single();
        Assert.Multiple(() =>
        {
            Assert.That((approval.Feature, approval.By, approval.Note), Is.EqualTo(("notes", "Ada <ada@example.org>", "fine")));
            Assert.That(approval.At, Is.EqualTo(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero)));
            Assert.That(approval.Modules.Single(), Is.EqualTo(new ApprovedModule("schema/entity/Note", Hash, new SourceLocation("approvals.yaml", 8, 7))));
        });
    }

    [TestCase("")]
    [TestCase("# nothing yet\n")]
    [TestCase("approvals:\n")]
    [TestCase("approvals: []\n")]
    [TestCase("approvals: null\n")]
    public void A_file_without_entries_is_valid(string text)
    {
        var document = Read(text);

        Assert.That(document.Approvals, Is.Empty);
    }

    [Test]
    public void The_last_entry_of_a_module_counts()
    {
        var other = new string('f', 64);

        var document = Read(Valid + Valid.Split("approvals:\n")[1].Replace(Hash, other, StringComparison.Ordinal));

        Assert.That(document.Find("notes", "schema/entity/Note")?.Hash, Is.EqualTo(other));
    }

    [TestCase("approvals:\n  - feature: notes\n  by: x\n", 3, TestName = "broken indentation")]
    [TestCase("approvals:\n\t- a\n", 2, TestName = "tab")]
    [TestCase("approvals: hello\n", 1, TestName = "a word instead of a list")]
    [TestCase("- a\n", 1, TestName = "a list instead of a mapping")]
    [TestCase("approval: []\n", 1, TestName = "unknown key")]
    [TestCase("approvals: []\napprovals: []\n", 2, TestName = "key twice")]
    [TestCase("approvals: []\n---\napprovals: []\n", 2, TestName = "second document")]
    [TestCase("approvals:\n  - &a x\n", 2, TestName = "anchor")]
    [TestCase("approvals:\n  - *a\n", 2, TestName = "alias")]
    [TestCase("approvals:\n  - !!str x\n", 2, TestName = "tag")]
    [TestCase("approvals:\n  - 5\n", 2, TestName = "entry that is no mapping")]
    [TestCase("approvals:\n  - feature: Notes\n    by: a\n    at: 2026-01-01\n    modules: {}\n", 2, TestName = "bad feature name")]
    [TestCase("approvals:\n  - feature: notes\n    by: a\n    at: soon\n    modules: {}\n", 4, TestName = "bad time")]
    [TestCase("approvals:\n  - feature: notes\n    by: ''\n    at: 2026-01-01\n    modules: {}\n", 3, TestName = "empty name")]
    [TestCase("approvals:\n  - feature: notes\n    at: 2026-01-01\n    modules: {}\n", 2, TestName = "nobody")]
    [TestCase("approvals:\n  - feature: notes\n    by: a\n    at: 2026-01-01\n", 2, TestName = "no modules")]
    [TestCase("approvals:\n  - feature: notes\n    by: a\n    at: 2026-01-01\n    modules: [a]\n", 5, TestName = "modules as a list")]
    [TestCase("approvals:\n  - feature: notes\n    by: a\n    at: 2026-01-01\n    modules:\n      a: 12ab\n", 6, TestName = "short hash")]
    [TestCase("approvals:\n  - feature: notes\n    by: a\n    at: 2026-01-01\n    force: true\n    modules: {}\n", 5, TestName = "unknown key in an entry")]
    public void What_the_format_does_not_say_is_an_error_at_its_line(string text, int line)
    {
        var exception = Assert.Throws<GateException>(() => Read(text));

        Assert.That(
            (exception.Finding.Descriptor, exception.Finding.Location?.File, exception.Finding.Location?.Line),
            Is.EqualTo((GateFindings.ApprovalsInvalid, "approvals.yaml", line)));
    }

    [Test]
    public void Deep_nesting_is_an_error_and_no_crash([Values("[", "{a: ", "- ")] string open, [Values(17, 100_000)] int depth)
    {
        var text = "approvals: \n" + (open == "- " ? "  " : "") + string.Concat(Enumerable.Repeat(open, depth));

        void Act() => Read(text);

        Assert.That(Act, Throws.TypeOf<GateException>());
    }

    [Test]
    public void A_file_over_one_megabyte_is_an_error()
    {
        var text = "# " + new string('x', 1024 * 1024);

        void Act() => Read(text);

        Assert.That(Act, Throws.TypeOf<GateException>());
    }

    private static ApprovalsDocument Read(string text) => new ApprovalsReader("approvals.yaml").Read(text);
}
