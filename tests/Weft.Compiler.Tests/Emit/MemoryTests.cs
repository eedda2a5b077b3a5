using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Tests.Emit;

public sealed class MemoryTests
{
    private const long Pattern = unchecked((long)0xF1E2D3C4B5A69788);

    private const string Poke = """
        function @"poke"(i32, i64) -> () {
        b0(v0: i32, v1: i64):
          store.64 v0, v1
          return
        }
        function @"peek"(i32) -> (i64) {
        b0(v0: i32):
          v1: i64 = load.64 v0
          return v1
        }

        """;

    public static TheoryData<string, string, long> Loads => new()
    {
        { "i32", "load.32", unchecked((int)0xB5A69788) },
        { "i32", "load.8", 0x88 },
        { "i32", "load.8_s", unchecked((sbyte)0x88) },
        { "i32", "load.16", 0x9788 },
        { "i32", "load.16_s", unchecked((short)0x9788) },
        { "i64", "load.64", Pattern },
        { "i64", "load.8", 0x88 },
        { "i64", "load.8_s", unchecked((sbyte)0x88) },
        { "i64", "load.16_s", unchecked((short)0x9788) },
        { "i64", "load.32", 0xB5A69788 },
        { "i64", "load.32_s", unchecked((int)0xB5A69788) },
        { "i32", "load.32 offset=1 align=1", unchecked((int)0xC4B5A697) },
        { "f32", "load.32", unchecked((int)0xB5A69788) },
        { "f64", "load.64", Pattern },
        { "i32", "atomic_load.32", unchecked((int)0xB5A69788) },
        { "i32", "atomic_load.8", 0x88 },
        { "i32", "atomic_load.8_s", unchecked((sbyte)0x88) },
        { "i32", "atomic_load.16_s", unchecked((short)0x9788) },
        { "i64", "atomic_load.32", 0xB5A69788 },
        { "i64", "atomic_load.32_s", unchecked((int)0xB5A69788) },
        { "i64", "atomic_load.64", Pattern },
    };

    public static TheoryData<string, string, long, long> Atomics => new()
    {
        { "i32", "atomic_add.32", unchecked((int)0xB5A69788), unchecked((long)0xF1E2D3C4B5A6978B) },
        { "i32", "atomic_sub.8", 0x88, unchecked((long)0xF1E2D3C4B5A69785) },
        { "i32", "atomic_and.16", 0x9788, unchecked((long)0xF1E2D3C4B5A60000) },
        { "i32", "atomic_or.16_s", unchecked((short)0x9788), unchecked((long)0xF1E2D3C4B5A6978B) },
        { "i64", "atomic_xor.64", Pattern, unchecked((long)0xF1E2D3C4B5A6978B) },
        { "i64", "atomic_exchange.32", 0xB5A69788, unchecked((long)0xF1E2D3C400000003) },
        { "i32", "atomic_exchange.8_s", unchecked((sbyte)0x88), unchecked((long)0xF1E2D3C4B5A69703) },
    };

    [Theory]
    [MemberData(nameof(Loads))]
    public async Task Load_extends(string type, string load, long expected)
    {
        await using RunningProgram program = RunningProgram.Start($"{Poke}function @\"load\"(i32) -> ({type}) {{\nb0(v0: i32):\n  v1: {type} = {load} v0\n  return v1\n}}");
        await program.CallAsync("poke", EmittedProgram.FreeMemory, Pattern);
        Assert.Equal(expected, await program.EvaluateAsync("load", EmittedProgram.FreeMemory));
    }

    [Theory]
    [InlineData("i32", "store.32", 0xF1E2D3C411223344)]
    [InlineData("i32", "store.8", 0xF1E2D3C4B5A69744)]
    [InlineData("i32", "store.16 offset=2", 0xF1E2D3C433449788)]
    [InlineData("i64", "store.32", 0xF1E2D3C411223344)]
    [InlineData("i64", "store.64", 0x0000000011223344)]
    [InlineData("f32", "store.32", 0xF1E2D3C411223344)]
    [InlineData("i32", "atomic_store.16", 0xF1E2D3C4B5A63344)]
    [InlineData("i64", "atomic_store.32", 0xF1E2D3C411223344)]
    public async Task Store_writes_its_width(string type, string store, ulong expected)
    {
        await using RunningProgram program = RunningProgram.Start($"{Poke}function @\"store\"(i32, {type}) -> () {{\nb0(v0: i32, v1: {type}):\n  {store} v0, v1\n  return\n}}");
        await program.CallAsync("poke", EmittedProgram.FreeMemory, Pattern);
        await program.CallAsync("store", EmittedProgram.FreeMemory, 0x11223344);
        Assert.Equal((long)expected, await program.EvaluateAsync("peek", EmittedProgram.FreeMemory));
    }

    [Theory]
    [MemberData(nameof(Atomics))]
    public async Task Atomic_gives_what_was_there(string type, string atomic, long before, long after)
    {
        await using RunningProgram program = RunningProgram.Start($"{Poke}function @\"change\"(i32, {type}) -> ({type}) {{\nb0(v0: i32, v1: {type}):\n  v2: {type} = {atomic} v0, v1\n  return v2\n}}");
        await program.CallAsync("poke", EmittedProgram.FreeMemory, Pattern);
        Assert.Equal(before, await program.EvaluateAsync("change", EmittedProgram.FreeMemory, atomic.Contains("and", StringComparison.Ordinal) ? 0 : 3));
        Assert.Equal(after, await program.EvaluateAsync("peek", EmittedProgram.FreeMemory));
    }

    [Fact]
    public async Task Compare_exchange_writes_where_the_expected_is_there()
    {
        await using RunningProgram program = RunningProgram.Start(Poke + """
            function @"change"(i32, i32, i32) -> (i32) {
            b0(v0: i32, v1: i32, v2: i32):
              v3: i32 = atomic_compare_exchange.32 v0, v1, v2
              return v3
            }
            """);
        await program.CallAsync("poke", EmittedProgram.FreeMemory, 5);
        Assert.Equal(5, await program.EvaluateAsync("change", EmittedProgram.FreeMemory, 4, 9));
        Assert.Equal(5, await program.EvaluateAsync("peek", EmittedProgram.FreeMemory));
        Assert.Equal(5, await program.EvaluateAsync("change", EmittedProgram.FreeMemory, 5, 9));
        Assert.Equal(9, await program.EvaluateAsync("peek", EmittedProgram.FreeMemory));
    }

    [Fact]
    public async Task Blocks_of_every_short_size_are_copied_and_zeroed()
    {
        const int longest = 80;
        List<Function> functions = [];
        for (int size = 0; size <= longest; size++)
        {
            Function copy = new(new FunctionSymbol("copy" + size, new([IRType.I32, IRType.I32], [])));
            IRBuilder builder = new(copy);
            builder.CopyBlock(copy.Entry.Parameters[0], copy.Entry.Parameters[1], size);
            builder.Return();
            functions.Add(copy);
            Function zero = new(new FunctionSymbol("zero" + size, new([IRType.I32], [])));
            builder = new(zero);
            builder.ZeroBlock(zero.Entry.Parameters[0], size);
            builder.Return();
            functions.Add(zero);
        }

        Function load = new(new FunctionSymbol("load", new([IRType.I32], [IRType.I32])));
        IRBuilder body = new(load);
        body.Return(body.Load(IRType.I32, load.Entry.Parameters[0], MemoryAccess.Narrow(1, false)));
        Function store = new(new FunctionSymbol("store", new([IRType.I32, IRType.I32], [])));
        body = new(store);
        body.Store(store.Entry.Parameters[0], store.Entry.Parameters[1], MemoryAccess.Narrow(1, false));
        body.Return();
        await using RunningProgram program = new(new EmittedProgram([.. functions, load, store], []));
        const int source = EmittedProgram.FreeMemory;
        const int destination = source + 128;
        for (int i = 0; i < longest; i++)
        {
            await program.CallAsync("store", source + i, i + 1);
        }

        for (int size = 1; size <= longest; size++)
        {
            await program.CallAsync("copy" + size, destination, source);
            Assert.Equal(1, await program.EvaluateAsync("load", destination));
            Assert.Equal((size / 2) + 1, await program.EvaluateAsync("load", destination + (size / 2)));
            Assert.Equal(size, await program.EvaluateAsync("load", destination + size - 1));
            Assert.Equal(0, await program.EvaluateAsync("load", destination + size));
            await program.CallAsync("zero" + (size - 1), destination);
            for (int i = 0; i < size - 1; i++)
            {
                Assert.Equal(0, await program.EvaluateAsync("load", destination + i));
            }

            Assert.Equal(size, await program.EvaluateAsync("load", destination + size - 1));
            await program.CallAsync("zero" + size, destination);
            Assert.Equal(0, await program.EvaluateAsync("load", destination + size - 1));
        }
    }
}
