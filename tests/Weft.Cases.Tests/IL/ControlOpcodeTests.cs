using System.Reflection.Emit;

namespace Weft.Cases.Tests.IL;

/// <summary>Shapes of control flow that the C# compiler does not make, compared with .NET.</summary>
public sealed class ControlOpcodeTests
{
    private static readonly int[] Numbers = [0, 1, 2, 3, -1, 10, int.MaxValue, int.MinValue];

    [Fact]
    public Task Values_stay_on_the_stack_across_branches()
    {
        ILProgram program = new("stack-across-branches");
        MethodBuilder method = program.Method("Choose", typeof(long), [typeof(int), typeof(long)], static il =>
        {
            Label other = il.DefineLabel();
            Label join = il.DefineLabel();
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I8, 5L);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Brtrue, other);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Ldc_I4_3);
            il.Emit(OpCodes.Br, join);
            il.MarkLabel(other);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ldc_I4_7);
            il.MarkLabel(join);
            il.Emit(OpCodes.Conv_I8);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Ret);
        });
        foreach (int number in Numbers)
        {
            program.Call(method, number, number * 3L);
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Values_stay_on_the_stack_around_loops()
    {
        ILProgram program = new("stack-around-loops");

        // The sum and the counter live on the stack alone: sum, counter -> sum + counter, counter - 1.
        MethodBuilder method = program.Method("Sum", typeof(int), [typeof(int)], static il =>
        {
            LocalBuilder counter = il.DeclareLocal(typeof(int));
            Label head = il.DefineLabel();
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Ldarg_0);
            il.MarkLabel(head);
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Stloc, counter);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ldloc, counter);
            il.Emit(OpCodes.Ldc_I4_1);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Bgt, head);
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ret);
        });
        foreach (int number in new[] { 1, 2, 10, 100 })
        {
            program.Call(method, number);
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Values_swap_on_the_stack_at_the_back_of_a_loop()
    {
        ILProgram program = new("stack-swap");
        MethodBuilder method = program.Method("Fibonacci", typeof(int), [typeof(int)], static il =>
        {
            LocalBuilder high = il.DeclareLocal(typeof(int));
            LocalBuilder low = il.DeclareLocal(typeof(int));
            Label head = il.DefineLabel();
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Ldc_I4_1);
            il.MarkLabel(head);
            il.Emit(OpCodes.Stloc, high);
            il.Emit(OpCodes.Stloc, low);
            il.Emit(OpCodes.Ldloc, high);
            il.Emit(OpCodes.Ldloc, low);
            il.Emit(OpCodes.Ldloc, high);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4_1);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Starg_S, (byte)0);
            il.Emit(OpCodes.Brtrue, head);
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ret);
        });
        foreach (int number in new[] { 1, 2, 3, 20 })
        {
            program.Call(method, number);
        }

        return program.CompareAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(300)]
    public Task Switch_takes_unsigned_numbers_and_values_below(int count)
    {
        ILProgram program = new($"switch-{count}");
        MethodBuilder method = program.Method("Switch", typeof(int), [typeof(int)], il =>
        {
            Label[] targets = [.. Enumerable.Range(0, count).Select(_ => il.DefineLabel())];
            Label end = il.DefineLabel();
            il.Emit(OpCodes.Ldc_I4, 1000);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Switch, targets);
            il.Emit(OpCodes.Ldc_I4_M1);
            il.Emit(OpCodes.Br, end);
            for (int i = 0; i < count; i++)
            {
                il.MarkLabel(targets[i]);
                il.Emit(OpCodes.Ldc_I4, i * 7);
                il.Emit(OpCodes.Br, end);
            }

            il.MarkLabel(end);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ret);
        });
        foreach (int number in Numbers.Concat([4, 5, 299, 300]))
        {
            program.Call(method, number);
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Switch_with_one_target_twice_and_back_to_itself()
    {
        ILProgram program = new("switch-back");
        MethodBuilder method = program.Method("Switch", typeof(int), [typeof(int)], static il =>
        {
            Label head = il.DefineLabel();
            Label twice = il.DefineLabel();
            Label end = il.DefineLabel();
            LocalBuilder trace = il.DeclareLocal(typeof(int));
            il.MarkLabel(head);
            il.Emit(OpCodes.Ldloc, trace);
            il.Emit(OpCodes.Ldc_I4_3);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Stloc, trace);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4_1);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Starg, (short)0);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Switch, [twice, head, twice, head, head]);
            il.Emit(OpCodes.Br, end);
            il.MarkLabel(twice);
            il.Emit(OpCodes.Ldloc, trace);
            il.Emit(OpCodes.Ldc_I4, 100);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ret);
            il.MarkLabel(end);
            il.Emit(OpCodes.Ldloc, trace);
            il.Emit(OpCodes.Ret);
        });
        foreach (int number in new[] { 0, 1, 2, 3, 4, 5, 6, -3 })
        {
            program.Call(method, number);
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Code_out_of_reach_is_not_looked_at()
    {
        ILProgram program = new("unreachable");
        MethodBuilder method = program.Method("Skip", typeof(int), [typeof(int)], static il =>
        {
            Label live = il.DefineLabel();
            il.Emit(OpCodes.Br_S, live);
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Nop);
            il.MarkLabel(live);
            il.Emit(OpCodes.Nop);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ret);
        });
        program.Call(method, 5);
        return program.CompareAsync();
    }

    [Fact]
    public Task Branches_on_every_kind_of_condition()
    {
        ILProgram program = new("conditions");
        foreach ((string name, OpCode opcode) in new[] { ("True", OpCodes.Brtrue), ("False", OpCodes.Brfalse), ("TrueShort", OpCodes.Brtrue_S), ("FalseShort", OpCodes.Brfalse_S) })
        {
            foreach (Type type in new[] { typeof(int), typeof(long) })
            {
                MethodBuilder method = program.Method($"{name}{type.Name}", typeof(int), [type], il =>
                {
                    Label taken = il.DefineLabel();
                    il.Emit(OpCodes.Ldarg_0);
                    il.Emit(opcode, taken);
                    il.Emit(OpCodes.Ldc_I4_8);
                    il.Emit(OpCodes.Ret);
                    il.MarkLabel(taken);
                    il.Emit(OpCodes.Ldc_I4_S, (sbyte)-100);
                    il.Emit(OpCodes.Ret);
                });
                foreach (int number in Numbers)
                {
                    program.Call(method, type == typeof(int) ? number : (object)((long)number << 32));
                }
            }
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Finally_blocks_run_on_each_leave_and_empty_the_stack()
    {
        ILProgram program = new("leave");
        MethodBuilder method = program.Method("Leave", typeof(int), [typeof(int)], static il =>
        {
            LocalBuilder trace = il.DeclareLocal(typeof(int));
            Label zero = il.DefineLabel();
            Label one = il.DefineLabel();
            il.BeginExceptionBlock();
            il.BeginExceptionBlock();
            il.Emit(OpCodes.Ldc_I4, 77);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4_2);
            il.Emit(OpCodes.Rem);
            Label odd = il.DefineLabel();
            il.Emit(OpCodes.Brtrue, odd);

            // With a value on the stack, which leave forgets (ECMA-335 III.3.46).
            il.Emit(OpCodes.Leave, zero);
            il.MarkLabel(odd);
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Leave, one);
            il.BeginFinallyBlock();
            Append(il, trace, 1);
            il.EndExceptionBlock();
            il.BeginFinallyBlock();
            Append(il, trace, 2);
            il.EndExceptionBlock();
            Append(il, trace, 9);
            il.MarkLabel(zero);
            Append(il, trace, 3);
            il.MarkLabel(one);
            Append(il, trace, 4);
            il.Emit(OpCodes.Ldloc, trace);
            il.Emit(OpCodes.Ret);
        });
        foreach (int number in Numbers)
        {
            program.Call(method, number);
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Fault_blocks_run_on_exceptions_alone()
    {
        ILProgram program = new("fault");
        MethodBuilder method = program.Method("Fault", typeof(int), [typeof(int)], static il =>
        {
            LocalBuilder trace = il.DeclareLocal(typeof(int));
            il.BeginExceptionBlock();
            il.BeginExceptionBlock();
            Append(il, trace, 1);
            ThrowIfOdd(il);
            Append(il, trace, 2);
            il.BeginFaultBlock();
            Append(il, trace, 3);
            il.EndExceptionBlock();
            Append(il, trace, 4);
            il.BeginCatchBlock(typeof(InvalidOperationException));
            il.Emit(OpCodes.Pop);
            Append(il, trace, 5);
            il.EndExceptionBlock();
            il.Emit(OpCodes.Ldloc, trace);
            il.Emit(OpCodes.Ret);
        });
        foreach (int number in Numbers)
        {
            program.Call(method, number);
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Filter_decides_with_the_exception_and_any_code()
    {
        ILProgram program = new("filter");
        MethodBuilder method = program.Method("Filter", typeof(int), [typeof(int)], static il =>
        {
            LocalBuilder trace = il.DeclareLocal(typeof(int));
            LocalBuilder exception = il.DeclareLocal(typeof(object));
            il.BeginExceptionBlock();
            il.BeginExceptionBlock();
            ThrowIfOdd(il);
            Append(il, trace, 1);
            il.BeginExceptFilterBlock();
            il.Emit(OpCodes.Stloc, exception);
            Append(il, trace, 2);
            Label small = il.DefineLabel();
            Label end = il.DefineLabel();
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, 100);
            il.Emit(OpCodes.Blt, small);
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Br, end);
            il.MarkLabel(small);
            il.Emit(OpCodes.Ldc_I4_1);
            il.MarkLabel(end);

            // The class closes the filter with endfilter.
            il.BeginCatchBlock(null);
            il.Emit(OpCodes.Ldloc, exception);
            il.Emit(OpCodes.Ceq);
            Label same = il.DefineLabel();
            il.Emit(OpCodes.Brtrue, same);
            Append(il, trace, 9);
            il.MarkLabel(same);
            Append(il, trace, 3);
            il.EndExceptionBlock();
            il.BeginCatchBlock(typeof(object));
            il.Emit(OpCodes.Pop);
            Append(il, trace, 4);
            il.EndExceptionBlock();
            il.Emit(OpCodes.Ldloc, trace);
            il.Emit(OpCodes.Ret);
        });
        foreach (int number in Numbers)
        {
            program.Call(method, number);
        }

        return program.CompareAsync();
    }

    private static void ThrowIfOdd(ILGenerator il)
    {
        Label even = il.DefineLabel();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Brfalse, even);
        il.Emit(OpCodes.Newobj, typeof(InvalidOperationException).GetConstructor([])!);
        il.Emit(OpCodes.Throw);
        il.MarkLabel(even);
    }

    private static void Append(ILGenerator il, LocalBuilder trace, int digit)
    {
        il.Emit(OpCodes.Ldloc, trace);
        il.Emit(OpCodes.Ldc_I4, 10);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Ldc_I4, digit);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, trace);
    }
}
