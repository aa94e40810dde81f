using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Review;

namespace CodeGen.Build.UnitTests.Gate;

[TestFixture]
public sealed class ReviewWriterTests
{
    private GateWorkspace _workspace;
    private ReviewWriter _writer;

    [SetUp]
    public void Create()
    {
        _workspace = new GateWorkspace();
        _writer = new ReviewWriter(_workspace.Folder, _workspace.Held);
    }

    [TearDown]
    public void Delete() => _workspace.Dispose();

    [Test]
    public void Writing_the_same_bytes_again_touches_no_file()
    {
        _workspace.Publish(GateWorkspace.Notes());
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        var files = Directory.GetFiles(_workspace.Gate(""), "*", SearchOption.AllDirectories);
        Array.ForEach(files, file => File.SetLastWriteTimeUtc(file, old));

        _workspace.Publish(GateWorkspace.Notes());

        Assert.That(files.Select(File.GetLastWriteTimeUtc), Is.All.EqualTo(old));
    }

    [Test]
    public void Writing_other_bytes_leaves_nothing_of_the_former_review()
    {
        _workspace.Publish(GateWorkspace.Notes("notes", "Note"));

        _workspace.Publish(GateWorkspace.Notes("notes", "Memo"));

        Assert.Multiple(() =>
        {
            Assert.That(File.Exists(_workspace.Gate("review/notes/1-schema/src/Shop/Memo.cs")), Is.True);
            Assert.That(File.Exists(_workspace.Gate("review/notes/1-schema/src/Shop/Note.cs")), Is.False);
            Assert.That(Directory.GetDirectories(_workspace.Gate("review")), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void A_review_to_which_somebody_added_a_file_is_written_again()
    {
        _workspace.Publish(GateWorkspace.Notes());
        File.WriteAllText(_workspace.Gate("review/notes/1-schema/extra.cs"), "class Extra;");

        _workspace.Publish(GateWorkspace.Notes());

        Assert.That(File.Exists(_workspace.Gate("review/notes/1-schema/extra.cs")), Is.False);
    }

    [Test]
    public void A_kill_while_building_leaves_the_old_review()
    {
        _workspace.Publish(GateWorkspace.Notes());
        var before = _workspace.Snapshot();
        Directory.CreateDirectory(_workspace.Gate("review/.tmp-notes/1-schema"));
        File.WriteAllText(_workspace.Gate("review/.tmp-notes/manifest.json"), "{ \"half\":");

        _writer.Recover();

        Assert.That(_workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void A_kill_between_the_two_moves_leaves_the_old_review()
    {
        _workspace.Publish(GateWorkspace.Notes());
        var before = _workspace.Snapshot();
        Directory.Move(_workspace.Gate("review/notes"), _workspace.Gate("review/.old-notes"));
        Directory.CreateDirectory(_workspace.Gate("review/.tmp-notes"));

        _writer.Recover();

        Assert.That(_workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void A_kill_after_the_second_move_leaves_the_new_review()
    {
        _workspace.Publish(GateWorkspace.Notes());
        var before = _workspace.Snapshot();
        Directory.CreateDirectory(_workspace.Gate("review/.old-notes"));
        File.WriteAllText(_workspace.Gate("review/.old-notes/manifest.json"), "{}");

        _writer.Recover();

        Assert.That(_workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void A_run_after_a_kill_writes_the_same_as_one_without()
    {
        _workspace.Publish(GateWorkspace.Notes());
        var expected = _workspace.Snapshot();
        Directory.Move(_workspace.Gate("review/notes"), _workspace.Gate("review/.tmp-notes"));
        File.Delete(_workspace.Gate("review/.tmp-notes/manifest.json"));

        _workspace.Publish(GateWorkspace.Notes());

        Assert.That(_workspace.Snapshot(), Is.EqualTo(expected));
    }

    [Test]
    public void Writing_after_a_kill_between_the_two_moves_ends_with_the_new_review_alone()
    {
        _workspace.Publish(GateWorkspace.Notes());
        var expected = _workspace.Snapshot();
        Directory.Move(_workspace.Gate("review/notes"), _workspace.Gate("review/.old-notes"));
        File.AppendAllText(_workspace.Gate("review/.old-notes/REVIEW.md"), "older");

        _workspace.Publish(GateWorkspace.Notes());

        Assert.That(_workspace.Snapshot(), Is.EqualTo(expected));
    }

    [Test]
    public void Prune_removes_the_review_of_a_feature_that_is_gone_and_keeps_its_lock()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var removed = _writer.Prune(new HashSet<string>());

        Assert.Multiple(() =>
        {
            Assert.That(removed, Is.EqualTo(new[] { "notes" }));
            Assert.That(Directory.Exists(_workspace.Gate("review/notes")), Is.False);
            Assert.That(File.Exists(_workspace.Gate("lock/notes.json")), Is.True);
        });
    }

    [TestCase("no manifest", null)]
    [TestCase("not json", "hello")]
    [TestCase("of another", "{\"feature\":\"other\"}")]
    public void Prune_leaves_a_folder_alone_that_is_not_ours(string what, string? manifest)
    {
        Directory.CreateDirectory(_workspace.Gate("review/mine"));
        File.WriteAllText(_workspace.Gate("review/mine/" + (manifest is null ? "todo.txt" : ReviewReader.ManifestFile)), manifest ?? what);

        var removed = _writer.Prune(new HashSet<string>());

        Assert.Multiple(() =>
        {
            Assert.That(removed, Is.Empty);
            Assert.That(Directory.Exists(_workspace.Gate("review/mine")), Is.True);
        });
    }

    [Test]
    public void A_review_folder_that_is_a_link_is_refused_and_its_target_untouched()
    {
        var outside = Directory.CreateDirectory(_workspace.PathOf("outside")).FullName;
        Directory.CreateDirectory(_workspace.Gate("review"));
        Directory.CreateSymbolicLink(_workspace.Gate("review/notes"), outside);

        void Publish() => _workspace.Publish(GateWorkspace.Notes());

        Assert.Multiple(() =>
        {
            Assert.That(Publish, Throws.TypeOf<GateException>());
            Assert.That(Directory.GetFileSystemEntries(outside), Is.Empty);
        });
    }

    [TestCase("../../../../src/evil.cs")]
    [TestCase("/tmp/evil.cs")]
    [TestCase("edits.json/../../x")]
    public void A_generated_path_that_leads_astray_stops_the_feature(string path)
    {
        var feature = GateWorkspace.Feature("notes", GateWorkspace.Module("schema/entity/Note", path, "class Evil;\n"));
        var before = _workspace.Snapshot();

        void Publish() => _workspace.Publish(feature);

        Assert.Multiple(() =>
        {
            Assert.That(Publish, Throws.TypeOf<GateException>());
            Assert.That(_workspace.Snapshot(), Is.EqualTo(before));
        });
    }

    [Test]
    public void Two_projects_at_different_places_get_the_same_bytes()
    {
        using var other = new GateWorkspace();

        _workspace.Publish(GateWorkspace.Notes());
        other.Publish(GateWorkspace.Notes());

        Assert.That(other.Snapshot(), Is.EqualTo(_workspace.Snapshot()));
    }

    [Test]
    public void No_text_of_the_gate_has_a_carriage_return_or_a_byte_order_mark()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var files = Directory.GetFiles(_workspace.Gate(""), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(files, Is.Not.Empty);
            Assert.That(files, Has.None.Contains((byte)'\r'));
            Assert.That(files.Select(bytes => bytes.Length > 0 ? bytes[0] : 0), Has.None.EqualTo(0xEF));
        });
    }
}
