using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Approvals;

namespace CodeGen.Build.UnitTests.Gate.Approvals;

[TestFixture]
public sealed class ApprovalsEditorTests
{
    private static readonly string Old = new('a', 64);
    private static readonly string New = new('b', 64);

    [Test]
    public void The_first_entry_makes_the_file()
    {
        var text = Add("", "notes", "schema/entity/Note");

        Assert.That(text, Does.StartWith("# Who approved").And.EndWith(Entry("  ", "notes", "schema/entity/Note", New)));
    }

    [TestCase("approvals:\n")]
    [TestCase("approvals: []\n")]
    [TestCase("approvals: []")]
    [TestCase("approvals: null # none\n")]
    public void An_empty_list_gets_its_first_entry_and_comments_stay(string list)
    {
        var text = Add("# ours\n" + list, "notes", "schema/entity/Note");

        Assert.That(text, Is.EqualTo("# ours\napprovals:\n" + Entry("  ", "notes", "schema/entity/Note", New)));
    }

    [Test]
    public void Another_entry_comes_last_and_everything_else_stays_byte_for_byte()
    {
        var before = "# head\n\napprovals:   # the list\n" + Entry("  ", "zoo", "a/b", Old).Replace("by:", "by:  ", StringComparison.Ordinal) + "  # between\n" + Entry("  ", "bar", "a/b", Old);

        var text = Add(before + "# tail\n", "notes", "a/b");

        Assert.That(text, Is.EqualTo(before + Entry("  ", "notes", "a/b", New) + "# tail\n"));
    }

    [TestCase("")]
    [TestCase("    ")]
    public void The_new_entry_is_indented_like_the_others(string indent)
    {
        var before = "approvals:\n" + Entry(indent, "zoo", "a/b", Old);

        var text = Add(before, "notes", "a/b");

        Assert.That(text, Is.EqualTo(before + Entry(indent, "notes", "a/b", New)));
    }

    [Test]
    public void The_line_of_a_superseded_module_goes_and_its_neighbours_stay()
    {
        var before = "approvals:\n" + Entry("  ", "notes", "a/b", Old) + $"      c/d: {Old} # keep\n";

        var text = Add(before, "notes", "a/b");

        Assert.That(text, Is.EqualTo(before.Replace($"      a/b: {Old}\n", "", StringComparison.Ordinal) + Entry("  ", "notes", "a/b", New)));
    }

    [Test]
    public void An_entry_of_which_nothing_is_left_goes_as_a_whole()
    {
        var before = "approvals:\n" + Entry("  ", "zoo", "a/b", Old);

        var text = Add(before + Entry("  ", "notes", "a/b", Old), "notes", "a/b");

        Assert.That(text, Is.EqualTo(before + Entry("  ", "notes", "a/b", New)));
    }

    [Test]
    public void The_same_module_of_another_feature_stays()
    {
        var before = "approvals:\n" + Entry("  ", "zoo", "a/b", Old);

        var document = Read(Add(before, "notes", "a/b"));

        Assert.That(document.Find("zoo", "a/b")?.Hash, Is.EqualTo(Old));
    }

    [Test]
    public void Carriage_returns_stay_and_are_used()
    {
        var before = ("approvals:\n" + Entry("  ", "zoo", "a/b", Old)).Replace("\n", "\r\n", StringComparison.Ordinal);

        var text = Add(before, "notes", "a/b");

        Assert.That(text.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain('\n').And.Not.Contain('\r'));
    }

    [Test]
    public void A_last_line_without_a_newline_gets_one()
    {
        var before = "approvals:\n" + Entry("  ", "zoo", "a/b", Old);

        var text = Add(before.TrimEnd('\n'), "notes", "a/b");

        Assert.That(text, Is.EqualTo(before + Entry("  ", "notes", "a/b", New)));
    }

    [Test]
    public void A_module_id_that_is_no_plain_word_is_quoted()
    {
        const string Id = "api/routes/POST /api/orders/{id}/pay: #1";

        var document = Read(Add("", "notes", Id));

        Assert.That(document.Find("notes", Id)?.Hash, Is.EqualTo(New));
    }

    [Test]
    public void A_list_in_brackets_is_an_error_and_not_rewritten()
    {
        var before = $"approvals: [{{feature: zoo, by: a, at: 2026-01-01, modules: {{a/b: {Old}}}}}]\n";

        void Act() => Add(before, "notes", "a/b");

        Assert.That(Act, Throws.TypeOf<GateException>());
    }

    [Test]
    public void A_module_in_braces_stays_and_the_new_entry_counts()
    {
        var before = $"approvals:\n- {{feature: notes, by: a, at: 2026-01-01, modules: {{a/b: {Old}}}}}\n";

        var document = Read(Add(before, "notes", "a/b"));

        Assert.That(document.Find("notes", "a/b")?.Hash, Is.EqualTo(New));
    }

    private static string Add(string text, string feature, string module)
    {
        var location = new SourceLocation("approvals.yaml");
        var approval = new Approval(feature, "Ada <a@b>", new FixedTime().GetUtcNow(), null, [new ApprovedModule(module, New, location)], location);
        return ApprovalsEditor.Add(Read(text), approval, "approvals.yaml");
    }

    private static ApprovalsDocument Read(string text) => new ApprovalsReader("approvals.yaml").Read(text);

    private static string Entry(string indent, string feature, string module, string hash) =>
        $"{indent}- feature: {feature}\n{indent}  by: \"Ada <a@b>\"\n{indent}  at: 2026-11-21T10:00:00Z\n{indent}  modules:\n{indent}    {module}: {hash}\n";
}
