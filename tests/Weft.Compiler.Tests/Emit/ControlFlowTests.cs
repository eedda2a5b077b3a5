using System.Globalization;
using System.Text;

namespace Weft.Compiler.Tests.Emit;

public sealed class ControlFlowTests
{
    [Fact]
    public async Task Recursion_gives_fibonacci_numbers()
    {
        await using RunningProgram program = RunningProgram.Start("""
            function @"fib"(i32) -> (i32) {
            b0(v0: i32):
              v1: i32 = lt_s v0, 2:i32
              branch v1 -> b1(), b2()
            b1():
              return v0
            b2():
              v2: i32 = sub v0, 1:i32
              v3: i32 = call @"fib"(i32) -> (i32) v2
              v4: i32 = sub v0, 2:i32
              v5: i32 = call @"fib"(i32) -> (i32) v4
              v6: i32 = add v3, v5
              return v6
            }
            """);
        Assert.Equal(6765, await program.EvaluateAsync("fib", 20));
    }

    [Fact]
    public async Task Loop_exchanges_its_variables()
    {
        await using RunningProgram program = RunningProgram.Start("""
            function @"gcd"(i32, i32) -> (i32) {
            b0(v0: i32, v1: i32):
              jump -> b1(v0, v1)
            b1(v2: i32, v3: i32):
              branch v3 -> b2(), b3()
            b2():
              v4: i32 = rem_u v2, v3
              jump -> b1(v3, v4)
            b3():
              return v2
            }
            function @"rotate"(i32, i32, i32, i32) -> (i32, i32, i32) {
            b0(v0: i32, v1: i32, v2: i32, v3: i32):
              jump -> b1(v0, v1, v2, v3)
            b1(v4: i32, v5: i32, v6: i32, v7: i32):
              branch v7 -> b2(), b3()
            b2():
              v8: i32 = sub v7, 1:i32
              jump -> b1(v5, v6, v4, v8)
            b3():
              return v4, v5, v6
            }
            """);
        Assert.Equal(21, await program.EvaluateAsync("gcd", 1071, 462));
        Assert.Equal(new long[] { 2, 3, 1 }, await program.CallAsync("rotate", 1, 2, 3, 1));
        Assert.Equal(new long[] { 3, 1, 2 }, await program.CallAsync("rotate", 1, 2, 3, 5));
    }

    [Fact]
    public async Task Nested_loops_break_and_continue()
    {
        // for (i = 0; i < n; i++) for (j = 0; j < n; j++) { if (j == i) continue; if (i + j > 9) break; if (i == 7) return -sum; sum += j; }
        await using RunningProgram program = RunningProgram.Start("""
            function @"loops"(i32) -> (i32) {
            b0(v0: i32):
              jump -> b1(0:i32, 0:i32)
            b1(v1: i32, v2: i32):
              v3: i32 = lt_s v1, v0
              branch v3 -> b2(0:i32, v2), b9()
            b2(v4: i32, v5: i32):
              v6: i32 = lt_s v4, v0
              branch v6 -> b3(), b8(v5)
            b3():
              v7: i32 = eq v4, v1
              branch v7 -> b7(v5), b4()
            b4():
              v8: i32 = add v1, v4
              v9: i32 = gt_s v8, 9:i32
              branch v9 -> b8(v5), b5()
            b5():
              v10: i32 = eq v1, 7:i32
              branch v10 -> b10(), b6()
            b6():
              v11: i32 = add v5, v4
              jump -> b7(v11)
            b7(v12: i32):
              v13: i32 = add v4, 1:i32
              jump -> b2(v13, v12)
            b8(v14: i32):
              v15: i32 = add v1, 1:i32
              jump -> b1(v15, v14)
            b9():
              return v2
            b10():
              v16: i32 = sub 0:i32, v5
              return v16
            }
            """);
        for (int n = 0; n < 10; n++)
        {
            Assert.Equal(Loops(n), await program.EvaluateAsync("loops", n));
        }
    }

    [Fact]
    public async Task Switch_goes_to_its_cases()
    {
        await using RunningProgram program = RunningProgram.Start("""
            function @"choose"(i32, i32) -> (i32) {
            b0(v0: i32, v1: i32):
              v2: i32 = add v0, 1:i32
              switch v2 -> b1(), b2(10:i32), b2(20:i32), b2(10:i32), b3(), b1()
            b1():
              jump -> b2(v1)
            b2(v3: i32):
              v4: i32 = mul v3, 3:i32
              return v4
            b3():
              throw_if @"Throw" 1:i32
              unreachable
            }
            """);
        Assert.Equal(21, await program.EvaluateAsync("choose", -1, 7));
        Assert.Equal(30, await program.EvaluateAsync("choose", 0, 7));
        Assert.Equal(60, await program.EvaluateAsync("choose", 1, 7));
        Assert.Equal(30, await program.EvaluateAsync("choose", 2, 7));
        Assert.Equal(21, await program.EvaluateAsync("choose", 4, 7));
        Assert.Equal(21, await program.EvaluateAsync("choose", 1000, 7));
        await program.ExpectTrapAsync("choose", 3, 7);
    }

    [Fact]
    public async Task Both_edges_of_a_branch_lead_to_one_block()
    {
        await using RunningProgram program = RunningProgram.Start("""
            function @"pick"(i32, i32, i32) -> (i32) {
            b0(v0: i32, v1: i32, v2: i32):
              branch v0 -> b1(v1, v2), b1(v2, v1)
            b1(v3: i32, v4: i32):
              v5: i32 = mul v3, 100:i32
              v6: i32 = add v5, v4
              return v6
            }
            function @"same"(i32) -> (i32) {
            b0(v0: i32):
              branch v0 -> b1(), b1()
            b1():
              return v0
            }
            """);
        Assert.Equal(102, await program.EvaluateAsync("pick", 1, 1, 2));
        Assert.Equal(201, await program.EvaluateAsync("pick", 0, 1, 2));
        Assert.Equal(5, await program.EvaluateAsync("same", 5));
    }

    [Theory]
    [InlineData("ifs")]
    [InlineData("loops")]
    [InlineData("nested")]
    [InlineData("joins")]
    public async Task Ten_thousand_blocks_are_emitted(string shape)
    {
        const int count = 10_000;
        StringBuilder text = new("function @\"big\"(i32) -> (i32) {\nb0(v0: i32):\n  jump -> b1(v0)\n");
        for (int i = 0; i < count; i++)
        {
            int b = (3 * i) + 1;
            text.Append(CultureInfo.InvariantCulture, $"b{b}(v{b}: i32):\n");
            switch (shape)
            {
                case "ifs":
                    // Each second arm holds the next condition.
                    text.Append(CultureInfo.InvariantCulture, $"  v{b + 1}: i32 = eq v{b}, {i}:i32\n  branch v{b + 1} -> b{b + 1}(), b{b + 3}(v{b})\nb{b + 1}():\n  return {i * 2}:i32\n");
                    break;
                case "joins":
                    text.Append(CultureInfo.InvariantCulture, $"  v{b + 1}: i32 = and v{b}, 1:i32\n  branch v{b + 1} -> b{b + 1}(), b{b + 3}(v{b})\nb{b + 1}():\n  v{b + 2}: i32 = add v{b}, 2:i32\n  jump -> b{b + 3}(v{b + 2})\n");
                    break;
                case "nested":
                    text.Append(CultureInfo.InvariantCulture, $"  branch v{b} -> b{b + 3}(v{b}), b{(3 * count) + 2}({i}:i32)\n");
                    break;
                default:
                    text.Append(CultureInfo.InvariantCulture, $"  v{b + 1}: i32 = sub v{b}, 1:i32\n  v{b + 2}: i32 = gt_s v{b + 1}, 3:i32\n  branch v{b + 2} -> b{b}(v{b + 1}), b{b + 3}(v{b + 1})\n");
                    break;
            }
        }

        int last = (3 * count) + 1;
        text.Append(CultureInfo.InvariantCulture, $"b{last}(v{last}: i32):\n  return v{last}\n");
        text.Append(shape == "nested" ? string.Create(CultureInfo.InvariantCulture, $"b{last + 1}(v{last + 1}: i32):\n  return v{last + 1}\n}}\n") : "}\n");
        await using RunningProgram program = RunningProgram.Start(text.ToString());
        Assert.Equal(shape switch { "ifs" => 14, "joins" => 7 + (2 * count), "nested" => 7, _ => 3 - (count - 1) }, await program.EvaluateAsync("big", 7));
    }

    [Fact]
    public async Task Deep_nests_of_loops_are_emitted()
    {
        const int depth = 1_000;
        StringBuilder text = new("function @\"deep\"(i32) -> (i32) {\nb0(v0: i32):\n  jump -> b1(v0)\n");
        for (int i = 1; i <= depth; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"b{i}(v{i}: i32):\n  jump -> b{i + 1}(v{i})\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"b{depth + 1}(v{depth + 1}: i32):\n  jump -> b{depth + 2}(v{depth + 1})\n");
        for (int i = 1; i <= depth; i++)
        {
            int block = depth + 1 + i;
            int header = depth + 1 - i;
            text.Append(CultureInfo.InvariantCulture, $"b{block}(v{2 * block}: i32):\n  v{(2 * block) + 1}: i32 = sub v{2 * block}, 1:i32\n");
            text.Append(CultureInfo.InvariantCulture, $"  v{(4 * depth) + block}{0}: i32 = gt_s v{(2 * block) + 1}, 50:i32\n");
            text.Append(CultureInfo.InvariantCulture, $"  branch v{(4 * depth) + block}{0} -> b{header}(v{(2 * block) + 1}), b{block + 1}(v{(2 * block) + 1})\n");
        }

        int end = (2 * depth) + 2;
        text.Append(CultureInfo.InvariantCulture, $"b{end}(v{2 * end}: i32):\n  return v{2 * end}\n}}\n");
        await using RunningProgram program = RunningProgram.Start(text.ToString().Replace("b0(v1)", "b1(v1)", StringComparison.Ordinal));
        long result = 60;
        for (int i = 0; i < depth;)
        {
            result--;
            i = result > 50 ? 0 : i + 1;
        }

        Assert.Equal(result, await program.EvaluateAsync("deep", 60));
    }

    private static int Loops(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                if (j == i)
                {
                    continue;
                }

                if (i + j > 9)
                {
                    break;
                }

                if (i == 7)
                {
                    return -sum;
                }

                sum += j;
            }
        }

        return sum;
    }
}
