using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;

namespace CodeGen.Build.UnitTests.Gate;

[TestFixture]
public sealed class WriterLockTests
{
    private string _path;

    [SetUp]
    public void Create() => _path = Path.Combine(Directory.CreateTempSubdirectory("codegen-lock-").FullName, "obj", "codegen", "writer.lock");

    [TearDown]
    public void Delete() => Directory.Delete(Path.GetFullPath(Path.Combine(_path, "..", "..", "..")), recursive: true);

    [Test]
    public void A_second_writer_is_told_that_the_gate_is_busy()
    {
        using var first = WriterLock.Acquire(_path, TimeSpan.Zero, TimeProvider.System);

        var exception = Assert.Throws<GateException>(() => WriterLock.Acquire(_path, TimeSpan.FromMilliseconds(120), TimeProvider.System));

        Assert.That(exception.Finding.Descriptor, Is.EqualTo(GateFindings.GateBusy));
    }

    [Test]
    public async Task A_second_writer_gets_the_lock_when_the_first_gives_it_back()
    {
        var first = WriterLock.Acquire(_path, TimeSpan.Zero, TimeProvider.System);
        var second = Task.Run(() => WriterLock.Acquire(_path, TimeSpan.FromSeconds(30), TimeProvider.System));

        var waited = !second.IsCompleted;
        first.Dispose();
        using var held = await second;

        Assert.That((waited, held), Is.EqualTo((true, held)));
    }

    [Test]
    public void A_cancelled_wait_ends()
    {
        using var first = WriterLock.Acquire(_path, TimeSpan.Zero, TimeProvider.System);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(80));

        void Act() => WriterLock.Acquire(_path, TimeSpan.FromSeconds(30), TimeProvider.System, cancellation.Token);

        Assert.That(Act, Throws.InstanceOf<OperationCanceledException>());
    }
}
