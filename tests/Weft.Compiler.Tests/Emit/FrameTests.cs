using Weft.Compiler.Emit;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Tests.Emit;

public sealed class FrameTests
{
    // Recursion that keeps a slot in each call, and says how deep the stack pointer went.
    private const string Deep = """
        function @"deep"(i32) -> (i32) {
          slot s0: size 1000 align 16
        b0(v0: i32):
          store.32 s0, v0
          branch v0 -> b1(), b2()
        b1():
          v1: i32 = sub v0, 1:i32
          v2: i32 = call @"deep"(i32) -> (i32) v1
          v3: i32 = load.32 s0
          v4: i32 = add v2, v3
          return v4
        b2():
          v5: i32 = global_get @"__stack_pointer"
          return v5
        }
        function @"pointer"() -> (i32) {
        b0():
          v0: i32 = global_get @"__stack_pointer"
          return v0
        }
        function @"allocate"(i32) -> (byref, i32) {
        b0(v0: i32):
          v1: byref = allocate_stack v0
          v2: i32 = global_get @"__stack_pointer"
          return v1, v2
        }
        function @"keep"(i32, i64, f32, f64) -> (i32, i64, f32, f64, i32) {
        b0(v0: i32, v1: i64, v2: f32, v3: f64):
          v4: i32 = call cold @"clobber"(i32, i64) -> (i32) v0, v1
          return v0, v1, v2, v3, v4
        }
        function @"clobber"(i32, i64) -> (i32) {
          slot s0: size 64 align 16
        b0(v0: i32, v1: i64):
          store.64 s0, -1:i64
          store.64 offset=8 s0, -1:i64
          store.64 offset=16 s0, -1:i64
          store.64 offset=24 s0, -1:i64
          v2: i32 = global_get @"__stack_pointer"
          return v2
        }
        function @"set"(i32) -> () {
        b0(v0: i32):
          global_set @"__stack_pointer" v0
          return
        }
        """;

    [Fact]
    public async Task Frames_are_given_back()
    {
        await using RunningProgram program = RunningProgram.Start(Deep);
        Assert.Equal(EmittedProgram.StackTop - (11 * 1008) + 55, await program.EvaluateAsync("deep", 10));
        Assert.Equal(EmittedProgram.StackTop, await program.EvaluateAsync("pointer"));
    }

    [Fact]
    public async Task Stack_that_is_used_up_calls_the_helper()
    {
        await using RunningProgram program = RunningProgram.Start(Deep);
        Assert.Equal(EmittedProgram.StackTop - (65 * 1008) + (64 * 65 / 2), await program.EvaluateAsync("deep", 64));
        await program.ExpectTrapAsync("deep", 65);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 16)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    [InlineData(0x10000, 0x10000)]
    [InlineData(0x10001, -1)]
    [InlineData(-1, -1)]
    [InlineData(int.MinValue, -1)]
    public async Task Allocation_is_aligned_and_bounded(int size, int taken)
    {
        await using RunningProgram program = RunningProgram.Start(Deep);
        if (taken < 0)
        {
            await program.ExpectTrapAsync("allocate", size);
            return;
        }

        Assert.Equal(new long[] { EmittedProgram.StackTop - taken, EmittedProgram.StackTop - taken }, await program.CallAsync("allocate", size));
        Assert.Equal(EmittedProgram.StackTop, await program.EvaluateAsync("pointer"));
    }

    [Fact]
    public async Task Values_survive_a_cold_call_in_memory()
    {
        await using RunningProgram program = RunningProgram.Start(Deep);
        // Four values of 24 bytes in all lie below the stack pointer while the callee has its frame of 64.
        Assert.Equal(new long[] { 7, 1L << 40, 0x40400000, 0x4008000000000000, EmittedProgram.StackTop - 32 - 64 },
            await program.CallAsync("keep", 7, 1L << 40, 0x40400000, 0x4008000000000000));
        Assert.Equal(EmittedProgram.StackTop, await program.EvaluateAsync("pointer"));
    }

    [Fact]
    public async Task Cold_call_checks_the_stack_too()
    {
        await using RunningProgram program = RunningProgram.Start(Deep);
        await program.CallAsync("set", EmittedProgram.StackLimit + 16);
        await program.ExpectTrapAsync("keep", 7, 8, 9, 10);
    }

    [Fact]
    public void Source_map_and_local_names_tell_where_code_comes_from()
    {
        FunctionSymbol symbol = new("F", new([IRType.I32], [IRType.I32]));
        Function function = new(symbol);
        Slot slot = function.AddSlot(4, 4);
        SourceLocation first = new(symbol, 1, null);
        SourceLocation second = new(symbol, 5, null);
        IRBuilder builder = new(function) { Location = first };
        builder.Store(slot, function.Entry.Parameters[0]);
        builder.Location = second;
        builder.Return(builder.Load(IRType.I32, slot));
        EmittedFunction emitted = new EmittedProgram([function], []).Emitted[0].Code;
        Assert.Equal([first, second], emitted.SourceMap.Select(entry => entry.Location));
        // The store and the load themselves, after what pushes their operands.
        Assert.Equal([0x36, 0x28], emitted.SourceMap.Select(entry => emitted.Body.Bytes.Span[entry.Offset]));
        Assert.Equal([new LocalName(1, "frame")], emitted.LocalNames);
    }
}
