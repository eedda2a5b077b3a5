using System.IO.Pipes;

namespace Weft.Host.Tests.Groups;

/// <summary>The means by which the soaks find leaked files: they see every leak, and nothing else.</summary>
[Collection(nameof(AloneCollection))]
public sealed class OpenFilesTests
{
    [Fact]
    public void Threads_that_start_leave_no_files()
    {
        string[] before = OpenFiles.List();
        bool done = false;
        var starter = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                var thread = new Thread(static () => { });
                thread.Start();
                thread.Join();
            }
        });
        starter.Start();
        try
        {
            for (int i = 0; i < 100; i++)
            {
                Assert.Empty(OpenFiles.LeftSince(before, TestGroups.Patience));
            }
        }
        finally
        {
            Volatile.Write(ref done, true);
            starter.Join();
        }
    }

    [Fact]
    public void A_pipe_that_stays_open_is_found()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells a process which files it holds open.");
        string[] before = OpenFiles.List();
        using var pipe = new AnonymousPipeServerStream();
        Assert.Equal(2, OpenFiles.LeftSince(before, TimeSpan.Zero).Length);
        Assert.Equal(2, OpenFiles.LeftSince(before, TimeSpan.FromMilliseconds(50)).Length);
    }
}
