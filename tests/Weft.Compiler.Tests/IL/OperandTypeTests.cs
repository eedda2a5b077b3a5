using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using Weft.Compiler.Tests.Driver;

namespace Weft.Compiler.Tests.IL;

/// <summary>Every instruction with operands of every type: it is compiled or refused, and the compiler never fails itself.</summary>
public sealed class OperandTypeTests
{
    private static readonly Type[] Types =
        [typeof(int), typeof(long), typeof(float), typeof(double), typeof(nint), typeof(string), typeof(Int128)];

    private static readonly (Type Lower, Type Upper)[] Pairs = [.. Types.SelectMany(static lower => Types.Select(upper => (lower, upper)))];

    [Fact]
    public void Instructions_take_any_operands_or_refuse_them()
    {
        OpCode[] opcodes = [.. typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => (OpCode)field.GetValue(null)!)
            .Where(static opcode => opcode.OpCodeType is not OpCodeType.Nternal && opcode.OperandType
                is OperandType.InlineNone or OperandType.InlineType or OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget)];
        Assert.True(opcodes.Length > 150);
        Check(opcodes, static (il, opcode, upper) =>
        {
            Label next = il.DefineLabel();
            switch (opcode.OperandType)
            {
                case OperandType.InlineType:
                    il.Emit(opcode, upper);
                    break;
                case OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget:
                    il.Emit(opcode, next);
                    break;
                default:
                    il.Emit(opcode);
                    break;
            }

            il.MarkLabel(next);
        });
    }

    [Fact]
    public void Methods_that_are_expanded_take_any_operands_or_refuse_them()
    {
        Type[] owners = [typeof(Interlocked), typeof(Volatile), typeof(BitOperations), typeof(Math), typeof(MathF), typeof(BitConverter)];
        MethodInfo[] methods = [.. owners.SelectMany(static owner => owner.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(static method => !method.IsGenericMethod && method.GetParameters().Length <= 3)];
        Assert.True(methods.Length > 200);
        Check(methods, static (il, method, _) => il.Emit(OpCodes.Call, method));
    }

    [Fact]
    public void Indirect_calls_take_any_operands_or_refuse_them() => Check([typeof(int), typeof(double)], static (il, parameter, _) =>
        il.EmitCalli(OpCodes.Calli, CallingConventions.Standard, typeof(void), [parameter], null));

    [Fact]
    public void Switches_take_any_operand_or_refuse_it() => Check([1], static (il, _, _) =>
    {
        Label next = il.DefineLabel();
        il.Emit(OpCodes.Switch, [next]);
        il.MarkLabel(next);
    });

    // Each on three values, the topmost of the second type, in a method of its own, so that one that is refused hides no other.
    private static void Check<T>(IReadOnlyList<T> subjects, Action<ILGenerator, T, Type> emit)
    {
        int count = 0;
        (byte[]? module, string errors) = LibraryCompilation.FromIL(type =>
        {
            ILGenerator run = type.Define("Run");
            foreach (T subject in subjects)
            {
                foreach ((Type lower, Type upper) in Pairs)
                {
                    MethodBuilder method = type.DefineMethod(
                        $"Method{count++}", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
                    ILGenerator il = method.GetILGenerator();
                    LocalBuilder below = il.DeclareLocal(lower);
                    LocalBuilder top = il.DeclareLocal(upper);
                    il.Emit(OpCodes.Ldloc, below);
                    il.Emit(OpCodes.Ldloc, below);
                    il.Emit(OpCodes.Ldloc, top);
                    emit(il, subject, upper);
                    il.Emit(OpCodes.Ret);
                    run.Emit(OpCodes.Call, method);
                }
            }

            run.Emit(OpCodes.Ret);
        });
        Assert.Null(module);
        Assert.Contains("WEFT0102", errors, StringComparison.Ordinal);
        Assert.InRange(errors.Split("error WEFT0102").Length, count / 20, count);
    }
}
