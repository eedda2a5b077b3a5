using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportIndirect(ILOpCode opcode, ref ILReader reader)
    {
        if (IndirectType(opcode) is { } type)
        {
            if (opcode is >= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref)
            {
                LoadIndirect(WellKnown(type));
            }
            else
            {
                StoreIndirect(WellKnown(type));
            }

            return true;
        }

        switch (opcode)
        {
            case ILOpCode.Ldobj:
                LoadIndirect(_body.ResolveType(reader.ReadInt32()));
                break;
            case ILOpCode.Stobj:
                StoreIndirect(_body.ResolveType(reader.ReadInt32()));
                break;
            case ILOpCode.Cpobj:
                CopyObject(_body.ResolveType(reader.ReadInt32()));
                break;
            case ILOpCode.Initobj:
                InitializeObject(_body.ResolveType(reader.ReadInt32()));
                break;
            case ILOpCode.Cpblk:
                CopyMemory();
                break;
            case ILOpCode.Initblk:
                FillMemory();
                break;
            case ILOpCode.Localloc:
                AllocateLocal();
                break;
            default:
                return false;
        }

        return true;
    }

    private static WellKnownType? IndirectType(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Ldind_i1 or ILOpCode.Stind_i1 => WellKnownType.SByte,
        ILOpCode.Ldind_u1 => WellKnownType.Byte,
        ILOpCode.Ldind_i2 or ILOpCode.Stind_i2 => WellKnownType.Int16,
        ILOpCode.Ldind_u2 => WellKnownType.UInt16,
        ILOpCode.Ldind_i4 or ILOpCode.Ldind_u4 or ILOpCode.Stind_i4 => WellKnownType.Int32,
        ILOpCode.Ldind_i8 or ILOpCode.Stind_i8 => WellKnownType.Int64,
        ILOpCode.Ldind_i or ILOpCode.Stind_i => WellKnownType.IntPtr,
        ILOpCode.Ldind_r4 or ILOpCode.Stind_r4 => WellKnownType.Single,
        ILOpCode.Ldind_r8 or ILOpCode.Stind_r8 => WellKnownType.Double,
        ILOpCode.Ldind_ref or ILOpCode.Stind_ref => WellKnownType.Object,
        _ => null,
    };

    private void LoadIndirect(TypeDesc type)
    {
        Value address = PopAddress();
        if (_prefixes.Volatile && Representation.Of(type).IsStruct)
        {
            KeepAliases();
        }

        if (!RejectWideAccess(address, type, type))
        {
            LoadValue(address, type);
        }
    }

    private void StoreIndirect(TypeDesc type)
    {
        StackEntry value = Pop();
        Value address = PopAddress();
        KeepAliases();
        if (!RejectWideAccess(address, type, null))
        {
            StoreValue(address, value, type);
        }
    }

    /// <summary>Imports a load from an address of which nothing is known.</summary>
    internal void LoadUnaligned(TypeDesc type)
    {
        _prefixes.Unaligned = 1;
        LoadIndirect(type);
        _prefixes.Unaligned = 0;
    }

    /// <summary>Imports a store to an address of which nothing is known.</summary>
    internal void StoreUnaligned(TypeDesc type)
    {
        _prefixes.Unaligned = 1;
        StoreIndirect(type);
        _prefixes.Unaligned = 0;
    }

    private void CopyObject(TypeDesc type)
    {
        Value source = PopAddress();
        Value destination = PopAddress();
        KeepAliases();
        LoadValue(source, type);
        StoreValue(destination, Pop(), type);
    }

    private void InitializeObject(TypeDesc type)
    {
        Value address = PopAddress();
        KeepAliases();
        ZeroValue(address, type);
    }

    private void ZeroValue(Value address, TypeDesc type)
    {
        Representation representation = Representation.Of(type);
        if (representation.IsStruct)
        {
            _builder.ZeroBlock(address, type.Layout.Size);
        }
        else
        {
            _builder.Store(address, Constant.Zero(representation.Type), representation.Access());
        }
    }

    private void CopyMemory()
    {
        Value length = Pop32("a length");
        Value source = PopAddress();
        Value destination = PopAddress();
        KeepAliases();
        _builder.Plain(Opcode.MemoryCopy, IRType.None, destination, source, length);
    }

    private void FillMemory()
    {
        Value length = Pop32("a length");
        Value value = Pop32("a byte");
        Value address = PopAddress();
        KeepAliases();
        _builder.Plain(Opcode.MemoryFill, IRType.None, address, value, length);
    }

    // IL that was made for 64-bit native ints may give an int64.
    private Value PopLength()
    {
        Value length = Pop().Value;
        return length.Type == IRType.I64 ? _builder.Convert(Opcode.Wrap, IRType.I32, length) : Require32(length, "a length");
    }

    private void AllocateLocal()
    {
        Value length = PopLength();
        Value block = _builder.Plain(Opcode.AllocateStack, IRType.ByRef, length);
        if (_body.InitLocals)
        {
            _builder.Plain(Opcode.MemoryFill, IRType.None, block, Constant.I32(0), length);
        }

        Push(StackKind.NativeInt, block, WellKnown(WellKnownType.Void).MakePointerType());
    }
}
