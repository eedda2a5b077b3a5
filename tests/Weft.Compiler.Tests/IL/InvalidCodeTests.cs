using System.Reflection.Emit;
using Weft.Compiler.Tests.Driver;

namespace Weft.Compiler.Tests.IL;

/// <summary>Method bodies that break the rules of IL: the user is told what and where.</summary>
public sealed class InvalidCodeTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(0x4000_0001)]
    public void Switch_has_no_more_targets_than_there_are_bytes(int count) => AssertRefused("the code ends within an instruction", il =>
    {
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Switch, count);
        il.Emit(OpCodes.Ret);
    });

    [Fact]
    public void Leave_does_not_lead_to_where_values_are_on_the_stack() => AssertRefused("with 0 and with 1 values on the stack", static il =>
    {
        Label target = il.DefineLabel();
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Brtrue, target);
        il.Emit(OpCodes.Pop);
        il.BeginExceptionBlock();
        il.Emit(OpCodes.Leave, target);
        il.BeginFinallyBlock();
        il.EndExceptionBlock();
        il.MarkLabel(target);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    });

    [Fact]
    public void Leave_does_not_end_a_finally_handler() => AssertRefused("a branch leads out of a finally handler", static il =>
    {
        Label end = il.DefineLabel();
        il.BeginExceptionBlock();
        il.BeginFinallyBlock();
        il.Emit(OpCodes.Leave, end);
        il.EndExceptionBlock();
        il.MarkLabel(end);
        il.Emit(OpCodes.Ret);
    });

    private static void AssertRefused(string message, Action<ILGenerator> emit)
    {
        (byte[]? module, string errors) = LibraryCompilation.FromIL(type => emit(type.Define("Run", typeof(int))));
        Assert.Null(module);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }
}
