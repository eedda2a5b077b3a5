using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>What the program asks about its stack.</summary>
/// <remarks>
/// Most of what a recursion takes is in the engine's own stack, of which a module sees nothing. So who asks takes room in its frame for all
/// functions of one round, and the stack that can be seen is used up first.
/// </remarks>
internal static class StackIntrinsics
{
    // Asynchronous methods that continue each other take some 700 bytes of an engine's stack from one question to the next.
    private const int RoomForRound = 1024;

    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("RuntimeHelpers", "TryEnsureSufficientExecutionStack", Try),
        ("RuntimeHelpers", "EnsureSufficientExecutionStack", Ensure),
    ];

    private static bool Try(ILImporter importer, MethodDesc method)
    {
        importer.PushInt32(Ask(importer));
        return true;
    }

    private static bool Ensure(ILImporter importer, MethodDesc method)
    {
        Instruction isThere = Ask(importer);
        importer.Builder.ThrowIf(
            importer.Builder.Binary(Opcode.Eq, isThere, Constant.I32(0)), importer.Context.GetHelper(RuntimeHelper.ThrowInsufficientStack));
        return true;
    }

    private static Instruction Ask(ILImporter importer)
    {
        importer.KeepAliases();
        return importer.Builder.Call(
            importer.Context.GetHelper(RuntimeHelper.HasStack), importer.AddRoom(RoomForRound), Constant.I32(RoomForRound));
    }
}
