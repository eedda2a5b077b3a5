using System.Text;
using Weft.Cases.Tests.Cases;
using Weft.Cases.Tests.Guest;
using Weft.Compiler.Link;

namespace Weft.Cases.Tests.Modules;

/// <summary>Modules whose exports a host calls one by one.</summary>
public sealed class LibraryModuleTests
{
    private const string Source = """
        #:property OutputType=Library
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using System.Threading;

        public static class Library
        {
            private static readonly List<string> s_texts = [];

            [UnmanagedCallersOnly(EntryPoint = "start")]
            public static int Start(int count)
            {
                for (int i = 0; i < count; i++)
                {
                    s_texts.Add($"text {i}");
                }

                new Thread(Collect) { IsBackground = true }.Start();
                return s_texts.Count;
            }

            [UnmanagedCallersOnly(EntryPoint = "sum")]
            public static long Sum(int factor)
            {
                long sum = 0;
                foreach (string text in s_texts)
                {
                    sum += int.Parse(text.AsSpan(5)) * factor;
                    _ = new byte[1000];
                }

                return sum;
            }

            // The host is not in a call, and does not make one before it has read the line.
            private static void Collect()
            {
                for (int i = 0; i < 3; i++)
                {
                    GC.Collect();
                }

                Console.WriteLine("collected");
            }
        }
        """;

    [Fact]
    public async Task Thread_collects_while_the_host_is_between_two_calls()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "library.cs");
        await File.WriteAllTextAsync(path, Source, TestContext.Current.CancellationToken);
        GuestBuild build = GuestBuild.FromSources([path], new GuestSettings { Linker = LinkerOptionReader.Read(["--threads"]) });
        using WasmEngine engine = new(new EngineOptions { UseCache = false });
        using WasmModule module = engine.LoadModule(build.Require(), "library");
        using LineStream output = new();
        await using GuestGroup group = engine.Start(module, new GroupOptions { StandardOutput = output, StandardError = output });
        Assert.Equal(1000, (await group.InvokeAsync("start", 1000))[0]);
        Assert.Equal("collected", await output.Line.WaitAsync(TestSettings.Patience, TestContext.Current.CancellationToken));
        Assert.Equal(2 * 999 * 500, (await group.InvokeAsync("sum", 2))[0]);
        Assert.Equal(3 * 999 * 500, (await group.InvokeAsync("sum", 3))[0]);
    }

    /// <summary>Tells of the first line that is written.</summary>
    private sealed class LineStream : MemoryStream
    {
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => _line.Task;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            Look();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            Look();
        }

        private void Look()
        {
            string text = Encoding.UTF8.GetString(ToArray());
            int end = text.IndexOf('\n', StringComparison.Ordinal);
            if (end >= 0)
            {
                _line.TrySetResult(text[..end]);
            }
        }
    }
}
