using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>Which constructors have nothing in them that could throw, as far as a look at their IL tells.</summary>
internal static class PlainConstructors
{
    private const int DeepestCall = 8;

    /// <summary>Whether a constructor without parameters is one. Those of the class library do not throw without arguments.</summary>
    public static bool Has(ImportContext context, MethodDesc constructor) => Has(context, constructor, 0);

    private static bool Has(ImportContext context, MethodDesc constructor, int depth)
    {
        if (!context.IsUserCode(constructor))
        {
            return true;
        }

        TypeDesc type = constructor.OwningType;
        if (depth == DeepestCall
            || (type.StaticConstructor is not null && !type.IsBeforeFieldInit)
            || constructor.GetTypicalMethodDefinition() is not EcmaMethod { Body: { } definition })
        {
            return false;
        }

        MethodIL body = new(constructor, definition);
        ILReader reader = new(body.Code.Span);
        while (reader.HasNext)
        {
            ILOpCode opcode = reader.ReadOpcode();
            if (opcode is ILOpCode.Call or ILOpCode.Newobj)
            {
                MethodDesc callee = body.ResolveMethod(reader.ReadInt32());
                if (!callee.IsConstructor || callee.Signature.Length > 0 || !Has(context, callee, depth + 1))
                {
                    return false;
                }
            }
            else if (IsPlain(opcode))
            {
                reader.SkipOperand(opcode);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    // Fields are stored to `this`, which is not null.
    private static bool IsPlain(ILOpCode opcode) =>
        opcode is ILOpCode.Nop or ILOpCode.Ret or ILOpCode.Ldarg_0 or ILOpCode.Stfld
            or ILOpCode.Ldnull or ILOpCode.Ldstr or ILOpCode.Ldc_i8 or ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8
            or (>= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4) or (>= ILOpCode.Conv_i1 and <= ILOpCode.Conv_u8);
}
