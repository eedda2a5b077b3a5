using System.Text;
using Weft.Host.Engine;

namespace Weft.Host.Tests.Engine;

public sealed unsafe class EngineFailureTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("", "")]
    [InlineData("error while executing at wasm backtrace:\n    0: 0x1e - t!f\n\nCaused by:\n    wasm trap: integer divide by zero", "wasm trap: integer divide by zero")]
    [InlineData("outer\n\nCaused by:\n    0: middle\n    1: inner: with a colon", "inner: with a colon")]
    [InlineData("outer\n\nCaused by:\n    not 0: a number", "not 0: a number")]
    [InlineData("outer\n\nCaused by:", "")]
    public void Message_is_the_innermost_cause_in_one_line(string report, string message)
    {
        EngineFailure failure = EngineFailure.Take(NewError(report))!;
        Assert.Equal((message, null), (failure.Message, failure.Code));
        Assert.Empty(failure.Frames);
    }

    [Fact]
    public void Report_keeps_the_whole_text_in_one_line()
    {
        Assert.Equal("a b Caused by: c", EngineFailure.TakeReport(NewError("a\n  b\n\nCaused by:\n    c\n")));
        Assert.Null(EngineFailure.TakeReport(null));
        Assert.Null(EngineFailure.Take(null));
    }

    [Fact]
    public void Trap_has_its_code()
    {
        EngineFailure failure = EngineFailure.Take(null, NativeMethods.wasmtime_trap_new_code(TrapCode.HeapMisaligned))!;
        Assert.Equal(("wasm trap: unaligned atomic", TrapCode.HeapMisaligned), (failure.Message, failure.Code));
    }

    [Fact]
    public void Structs_have_the_sizes_of_the_engine() => EngineLayout.Assert();

    private static void* NewError(string text)
    {
        fixed (byte* bytes = Encoding.UTF8.GetBytes(text + '\0'))
        {
            return NativeMethods.wasmtime_error_new(bytes);
        }
    }
}
