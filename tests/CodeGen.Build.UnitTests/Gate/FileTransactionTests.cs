using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Changes;

namespace CodeGen.Build.UnitTests.Gate;

[TestFixture]
public sealed class FileTransactionTests
{
    private GateWorkspace _workspace;

    [SetUp]
    public void Create() => _workspace = new GateWorkspace();

    [TearDown]
    public void Delete() => _workspace.Dispose();

    [Test]
    public void A_write_that_fails_takes_back_the_ones_before_it()
    {
        Directory.CreateDirectory(_workspace.PathOf("src/c.cs/is-a-folder"));
        _workspace.Write("src/a.cs", "old");
        var before = _workspace.Snapshot();

        void Run() => FileTransaction.Run([Write("src/a.cs", "new"), Write("src/new/deep/b.cs", "new"), Write("src/c.cs", "new")]);

        var exception = Assert.Throws<GateException>(Run);
        Assert.Multiple(() =>
        {
            Assert.That(exception.Finding.Descriptor, Is.EqualTo(GateFindings.NotWritable));
            Assert.That(exception.Message, Does.Contain("Nothing was changed"));
            Assert.That(_workspace.Snapshot(), Is.EqualTo(before));
            Assert.That(Directory.Exists(_workspace.PathOf("src/new")), Is.False);
        });
    }

    [Test]
    public void All_files_are_written_and_no_temporary_one_is_left()
    {
        _workspace.Write("src/gone.cs", "old");

        FileTransaction.Run([Write("src/a.cs", "new"), Write("src/new/b.cs", "new"), new FileWrite(_workspace.PathOf("src/gone.cs"), null)]);

        Assert.That(_workspace.Snapshot("src").Keys, Is.EqualTo(new[] { GateWorkspace.Context, "src/a.cs", "src/new/b.cs" }));
    }

    [Test]
    public void A_file_with_the_same_bytes_keeps_its_time()
    {
        _workspace.Write("src/a.cs", "same");
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_workspace.PathOf("src/a.cs"), old);

        FileTransaction.Run([Write("src/a.cs", "same")]);

        Assert.That(File.GetLastWriteTimeUtc(_workspace.PathOf("src/a.cs")), Is.EqualTo(old));
    }

    [Test]
    public void A_link_at_the_place_of_the_temporary_file_is_not_written_through()
    {
        _workspace.Write("outside.txt", "mine");
        File.CreateSymbolicLink(_workspace.PathOf("src/.a.cs.codegen-tmp"), _workspace.PathOf("outside.txt"));

        FileTransaction.Run([Write("src/a.cs", "new")]);

        Assert.Multiple(() =>
        {
            Assert.That(_workspace.Read("outside.txt"), Is.EqualTo("mine"));
            Assert.That(_workspace.Read("src/a.cs"), Is.EqualTo("new"));
        });
    }

    private FileWrite Write(string path, string text) => new(_workspace.PathOf(path), TextFile.Bytes(text));
}
