using System.Reflection.Emit;

namespace Weft.Cases.Tests.IL;

/// <summary>Calls, arguments and locals in forms that the C# compiler seldom makes, compared with .NET.</summary>
public sealed class CallOpcodeTests
{
    [Fact]
    public Task Jmp_goes_on_in_another_method_with_the_arguments_as_they_are()
    {
        ILProgram program = new("jmp");
        MethodBuilder target = program.Method("Target", typeof(long), [typeof(int), typeof(long), typeof(double)], static il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Conv_I8);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Conv_I8);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ret);
        });
        MethodBuilder jump = program.Method("Jump", typeof(long), [typeof(int), typeof(long), typeof(double)], il =>
        {
            Label other = il.DefineLabel();
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Brfalse, other);
            il.Emit(OpCodes.Ldc_I4, 1000);
            il.Emit(OpCodes.Starg_S, (byte)0);
            il.Emit(OpCodes.Jmp, target);
            il.MarkLabel(other);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ret);
        });
        program.Call(jump, 3, 4L, 5.5);
        program.Call(jump, 0, 4L, 5.5);
        return program.CompareAsync();
    }

    [Fact]
    public Task Tail_calls_return_what_their_targets_return()
    {
        ILProgram program = new("tail");
        MethodBuilder count = program.Declare("Count", typeof(int), typeof(int), typeof(int));
        ILGenerator body = count.GetILGenerator();
        Label more = body.DefineLabel();
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Brtrue, more);
        body.Emit(OpCodes.Ldarg_1);
        body.Emit(OpCodes.Ret);
        body.MarkLabel(more);
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Ldc_I4_1);
        body.Emit(OpCodes.Sub);
        body.Emit(OpCodes.Ldarg_1);
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Add);
        body.Emit(OpCodes.Tailcall);
        body.Emit(OpCodes.Call, count);
        body.Emit(OpCodes.Ret);
        program.Call(count, 100, 0);
        program.Call(count, 0, 7);
        return program.CompareAsync();
    }

    [Fact]
    public Task Calli_calls_what_ldftn_gives()
    {
        ILProgram program = new("calli");
        MethodBuilder target = program.Method("Target", typeof(double), [typeof(int), typeof(float), typeof(long)], static il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Conv_R8);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Conv_R8);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ret);
        });
        MethodBuilder caller = program.Method("Caller", typeof(double), [typeof(int)], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_R4, 2.5f);
            il.Emit(OpCodes.Ldc_I8, 100L);
            il.Emit(OpCodes.Ldftn, target);
            il.EmitCalli(OpCodes.Calli, System.Reflection.CallingConventions.Standard, typeof(double), [typeof(int), typeof(float), typeof(long)], null);
            il.Emit(OpCodes.Ret);
        });
        program.Call(caller, 4);
        program.Call(caller, -4);
        return program.CompareAsync();
    }

    [Fact]
    public Task Arguments_and_locals_have_long_and_short_forms()
    {
        const int Count = 300;
        ILProgram program = new("many-locals");
        MethodBuilder many = program.Method("Many", typeof(int), [.. Enumerable.Repeat(typeof(int), Count)], static il =>
        {
            LocalBuilder[] locals = [.. Enumerable.Range(0, Count).Select(_ => il.DeclareLocal(typeof(int)))];
            for (int i = 0; i < Count; i++)
            {
                il.Emit(OpCodes.Ldarg, (short)i);
                il.Emit(OpCodes.Ldc_I4, i);
                il.Emit(OpCodes.Mul);
                il.Emit(OpCodes.Stloc, locals[i]);
            }

            // Through addresses too.
            il.Emit(OpCodes.Ldloca, locals[^1]);
            il.Emit(OpCodes.Ldarga, (short)(Count - 2));
            il.Emit(OpCodes.Ldind_I4);
            il.Emit(OpCodes.Stind_I4);
            il.Emit(OpCodes.Ldc_I4_0);
            for (int i = 0; i < Count; i++)
            {
                il.Emit(OpCodes.Ldloc, locals[i]);
                il.Emit(OpCodes.Add);
            }

            il.Emit(OpCodes.Ret);
        });
        program.Call(many, [.. Enumerable.Range(5, Count).Select(static number => (object)number)]);
        return program.CompareAsync();
    }

    [Fact]
    public Task Small_arguments_are_cut_off_by_who_is_called()
    {
        ILProgram program = new("small-arguments");
        foreach (Type type in new[] { typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(char), typeof(bool) })
        {
            // The stack has an int32 with all its bits, which the C# compiler would have converted.
            MethodBuilder target = program.Method($"Target{type.Name}", typeof(int), [type], static il =>
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ret);
            });
            MethodBuilder caller = program.Method($"Caller{type.Name}", typeof(int), [typeof(int)], il =>
            {
                LocalBuilder local = il.DeclareLocal(type);
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Stloc, local);
                il.Emit(OpCodes.Ldloc, local);
                il.Emit(OpCodes.Call, target);
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Starg_S, (byte)0);
                il.Emit(OpCodes.Ret);
            });
            foreach (int number in type == typeof(bool) ? [0, 1] : new[] { 0, 1, -1, 200, 40000, 70000, int.MinValue })
            {
                program.Call(caller, number);
            }
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Constants_have_all_their_forms()
    {
        ILProgram program = new("constants");
        OpCode[] short32 =
        [
            OpCodes.Ldc_I4_M1, OpCodes.Ldc_I4_0, OpCodes.Ldc_I4_1, OpCodes.Ldc_I4_2, OpCodes.Ldc_I4_3, OpCodes.Ldc_I4_4, OpCodes.Ldc_I4_5,
            OpCodes.Ldc_I4_6, OpCodes.Ldc_I4_7, OpCodes.Ldc_I4_8,
        ];
        foreach (OpCode opcode in short32)
        {
            program.Call(program.Method(opcode.Name!, typeof(int), [], il =>
            {
                il.Emit(opcode);
                il.Emit(OpCodes.Ret);
            }));
        }

        foreach (sbyte value in new sbyte[] { sbyte.MinValue, -1, 0, sbyte.MaxValue })
        {
            program.Call(program.Method($"Short{value}", typeof(int), [], il =>
            {
                il.Emit(OpCodes.Ldc_I4_S, value);
                il.Emit(OpCodes.Ret);
            }));
        }

        object[] others =
        [
            int.MinValue, int.MaxValue, 65536, long.MinValue, long.MaxValue, 1L << 32, float.MinValue, float.Epsilon, float.NaN, -0f, float.PositiveInfinity,
            double.MaxValue, double.Epsilon, double.NaN, -0d, double.NegativeInfinity,
        ];
        for (int i = 0; i < others.Length; i++)
        {
            object value = others[i];
            program.Call(program.Method($"Constant{i}", value.GetType(), [], il =>
            {
                ILProgram.EmitConstant(il, value);
                il.Emit(OpCodes.Ret);
            }));
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Operands_of_two_floating_point_types_go_together()
    {
        ILProgram program = new("mixed-floats");
        MethodBuilder method = program.Method("Mixed", typeof(double), [typeof(float), typeof(double)], static il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Ret);
        });
        MethodBuilder narrow = program.Method("Narrow", typeof(float), [typeof(double)], static il =>
        {
            LocalBuilder local = il.DeclareLocal(typeof(float));
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Stloc, local);
            il.Emit(OpCodes.Ldloc, local);
            il.Emit(OpCodes.Ret);
        });
        program.Call(method, 0.1f, 0.2);
        program.Call(method, float.MaxValue, 1e300);
        program.Call(narrow, 0.1);
        program.Call(narrow, 1e300);
        return program.CompareAsync();
    }

    [Fact]
    public Task Native_integers_go_together_with_int32()
    {
        ILProgram program = new("mixed-integers");
        MethodBuilder method = program.Method("Mixed", typeof(int), [typeof(int), typeof(int)], static il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Clt);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Conv_I4);
            il.Emit(OpCodes.Ret);
        });
        program.Call(method, 5, 6);
        program.Call(method, -5, 6);
        program.Call(method, int.MinValue, int.MaxValue);
        return program.CompareAsync();
    }
}
