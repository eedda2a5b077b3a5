using Weft.Compiler.IR;
using Weft.Compiler.IR.Text;

namespace Weft.Compiler.Tests.IR;

public sealed class IRTextTests
{
    private const string Everything = """
        function @"Program.Every(\"x\")"(i32, byref, f64) -> (i32, i64) {
          slot s0: size 16 align 8 ; point
          slot s1: size 4 align 4
        b0(v0: i32, v1: byref, v2: f64):
          v3: i32 = load.8_s offset=4 align=2 volatile v1
          store.64 s0, 5:i64
          store.32 s1, &@"table"+8:i32
          v4: f64 = add v2, 1.5:f64
          v5: f32 = demote v4
          v6: i32 = lt v5, nan:0x7fc00001:f32
          v7: tuple = call cold @"Two"(i32, byref) -> (i32, i64) v3, s0
          v8: i32 = extract v7 #0
          v9: i64 = extract v7 #1
          copy_block s0, v1 #16
          throw_if @"Throw" v6
          v10: byref = thread_local_address @"slot" #4
          v11: i32 = atomic_compare_exchange.32 v10, 1:i32, 2:i32
          ensure_initialized @"Program"
          v12: i32 = global_get @"__stack_pointer"
          v13: i32 = call_indirect(i32) -> (i32) v12, v11
          fence
          switch v8 -> b1(v0), b1(v8), b2()
        b1(v14: i32) handler b4:
          v15: i32 = add v14, -1:i32
          branch v15 -> b1(v15), b3(v15)
        b2() cold handler b4:
          throw 0:object
          unreachable
        b3(v16: i32):
          return v16, v9
        b4(v17: object) cold:
          return v8, v9
        }

        """;

    [Fact]
    public void Text_is_read_as_it_was_written()
    {
        Function function = IRParser.ParseFunction(Everything);
        Assert.Empty(IRVerifier.Check(function));
        Assert.Equal(Everything, IRPrinter.Print(function));
    }

    [Fact]
    public void Value_can_be_used_before_the_line_that_defines_it()
    {
        const string text = """
            function @"F"() -> (i32) {
            b0():
              jump -> b2()
            b1():
              return v0
            b2():
              v0: i32 = add 1:i32, 2:i32
              jump -> b1()
            }
            """;
        Function function = IRParser.ParseFunction(text);
        Assert.Empty(IRVerifier.Check(function));
        Assert.Single(((Instruction)function.Blocks[1].Terminator.Operands[0]).Users.ToArray());
    }

    [Theory]
    [InlineData("b0(): ; no instruction\n  return 1:i32\n  return 2:i32", "terminator")]
    [InlineData("b0():\n  jump -> b0()", "entry")]
    [InlineData("b0():\n  v0: i32 = add 1:i32, 2:i64\n  return v0", "operands do not fit")]
    [InlineData("b0():\n  v0: i64 = add 1:i32, 2:i32\n  return 1:i32", "result")]
    [InlineData("b0():\n  v0: i32 = add v1, 1:i32\n  v1: i32 = add v0, 1:i32\n  return v1", "not defined")]
    [InlineData("b0():\n  branch 1:i32 -> b1(), b2()\nb1():\n  v0: i32 = add 1:i32, 1:i32\n  jump -> b2()\nb2():\n  return v0", "not defined")]
    [InlineData("b0():\n  jump -> b1()\nb1(v0: i32):\n  return v0", "argument")]
    [InlineData("b0():\n  jump -> b1(1:i64)\nb1(v0: i32):\n  return v0", "another type")]
    [InlineData("b0():\n  v0: i32 = load.64 8:i32\n  return v0", "access")]
    [InlineData("b0():\n  v0: i32 = load.8 align=3 8:i32\n  return v0", "access")]
    [InlineData("b0():\n  v0: i32 = atomic_load.32 align=1 8:i32\n  return v0", "access")]
    [InlineData("b0():\n  return", "operands do not fit")]
    [InlineData("b0():\n  branch 1:i32 -> b1()\nb1():\n  return 1:i32", "edges")]
    [InlineData("b0() handler b1:\n  return 1:i32\nb1(v0: object):\n  return 2:i32", "entry has a handler")]
    [InlineData("b0():\n  jump -> b1()\nb1() handler b2:\n  return 1:i32\nb2():\n  return 2:i32", "one parameter")]
    [InlineData("b0():\n  jump -> b1(0:object)\nb1(v0: object):\n  jump -> b2()\nb2() handler b1:\n  return 2:i32", "way in")]
    [InlineData("b0():\n  jump -> b1()\nb1() handler b2:\n  return 1:i32\nb2(v0: object) handler b2:\n  return 2:i32", "own handler")]
    [InlineData("b0():\n  jump -> b1()\nb1() handler b2:\n  v0: i32 = add 1:i32, 1:i32\n  return v0\nb2(v1: object):\n  return v0", "not defined")]
    [InlineData("b0():\n  throw 1:i64\n  unreachable", "operands do not fit")]
    public void Verifier_finds(string body, string problem)
    {
        Function function = IRParser.ParseFunction($"function @\"F\"() -> (i32) {{\n{body}\n}}");
        Assert.Contains(IRVerifier.Check(function), found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("b0():\n  v0: i32 = frobnicate 1:i32\n  return v0")]
    [InlineData("b0():\n  return v9")]
    [InlineData("b0():\n  jump -> b7()")]
    [InlineData("b0():\n  return 1:i33")]
    [InlineData("b0():\n  return 1:i32 2:i32")]
    [InlineData("  return 1:i32")]
    public void Parser_refuses(string body) =>
        Assert.Throws<FormatException>(() => IRParser.ParseFunction($"function @\"F\"() -> (i32) {{\n{body}\n}}"));
}
