using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportConstant(ILOpCode opcode, ref ILReader reader)
    {
        switch (opcode)
        {
            case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8:
                PushInt32(Constant.I32((int)opcode - (int)ILOpCode.Ldc_i4_0));
                break;
            case ILOpCode.Ldc_i4_s:
                PushInt32(Constant.I32(reader.ReadSByte()));
                break;
            case ILOpCode.Ldc_i4:
                PushInt32(Constant.I32(reader.ReadInt32()));
                break;
            case ILOpCode.Ldc_i8:
                Push(StackKind.Int64, Constant.I64(reader.ReadInt64()), WellKnown(WellKnownType.Int64));
                break;
            case ILOpCode.Ldc_r4:
                Push(StackKind.Single, Constant.F32(reader.ReadSingle()), WellKnown(WellKnownType.Single));
                break;
            case ILOpCode.Ldc_r8:
                Push(StackKind.Double, Constant.F64(reader.ReadDouble()), WellKnown(WellKnownType.Double));
                break;
            case ILOpCode.Ldnull:
                Push(StackKind.Object, Constant.Zero(IRType.Object), WellKnown(WellKnownType.Object));
                break;
            case ILOpCode.Sizeof:
                PushInt32(Constant.I32(SizeOf(_body.ResolveType(reader.ReadInt32())).Size));
                break;
            default:
                return false;
        }

        return true;
    }
}
