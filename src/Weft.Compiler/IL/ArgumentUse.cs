using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;

namespace Weft.Compiler.IL;

/// <summary>Finds whether a method does anything with an argument.</summary>
internal static class ArgumentUse
{
    /// <summary>Whether any instruction of a method's IL names an argument.</summary>
    /// <param name="method">The method.</param>
    /// <param name="argument">The argument, counted as IL does.</param>
    public static bool Reads(MethodDesc method, int argument)
    {
        if (new MethodILProvider().GetMethodIL(method) is not { } body)
        {
            return true;
        }

        ILReader reader = new(body.Code.Span);
        while (reader.HasNext)
        {
            ILOpCode opcode = reader.ReadOpcode();
            int named = opcode switch
            {
                >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => opcode - ILOpCode.Ldarg_0,
                ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s => reader.ReadByte(),
                ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg => reader.ReadUInt16(),
                _ => -1,
            };
            if (named == argument)
            {
                return true;
            }

            if (named < 0)
            {
                reader.SkipOperand(opcode);
            }
        }

        return false;
    }
}
