using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private readonly Variable[] _arguments;
    private readonly Variable[] _locals;

    /// <summary>An argument or a local, and where it lives.</summary>
    private readonly record struct Variable(TypeDesc Type, Value Home);

    private void ImportParameters()
    {
        IReadOnlyList<BlockParameter> values = _function.Entry.Parameters;
        int next = _convention.Result.Mode == PassingMode.Memory ? 1 : 0;
        for (int i = 0; i < _arguments.Length; i++)
        {
            PassedValue parameter = _convention.Parameters[i];
            string name = ParameterName(i);
            if (parameter.Mode == PassingMode.Memory)
            {
                values[next].Variable = name;

                // The caller made the copy for this function alone.
                _arguments[i] = new(parameter.Type, values[next++]);
                continue;
            }

            (int size, int alignment) = SizeOf(parameter.Type);
            Slot home = _function.AddSlot(size, alignment, name);
            _arguments[i] = new(parameter.Type, home);
            foreach (PassedScalar leaf in parameter.Leaves)
            {
                values[next].Variable = parameter.Leaves.Count == 1 ? name : $"{name}+{leaf.Offset}";
                _builder.Store(home, values[next++], leaf.Representation.Access((uint)leaf.Offset));
            }
        }
    }

    private string ParameterName(int index)
    {
        bool hasThis = !_method.Signature.IsStatic;
        return hasThis && index == 0 ? "this" : _method.GetParameterName(hasThis ? index - 1 : index);
    }

    // Locals are zero at the start: C# asks for it almost everywhere, and what is not read before it is written costs nothing.
    private void ImportLocals()
    {
        for (int i = 0; i < _locals.Length; i++)
        {
            TypeDesc type = _body.Locals[i].Type;
            (int size, int alignment) = SizeOf(type);
            Slot home = _function.AddSlot(size, alignment, _body.DebugInformation.GetLocalName(i));
            _locals[i] = new(type, home);
            Representation representation = Representation.Of(type);
            if (representation.IsStruct)
            {
                if (_body.InitLocals)
                {
                    _builder.ZeroBlock(home, size);
                }
            }
            else
            {
                _builder.Store(home, Constant.Zero(representation.Type), representation.Access());
            }
        }
    }

    private void StoreLocal(int index)
    {
        Variable local = Local(index);
        KeepPinnedAlive(index);
        StoreVariable(local);
    }

    private static (int Size, int Alignment) SizeOf(TypeDesc type)
    {
        Representation representation = Representation.Of(type);
        return representation.IsStruct ? (type.Layout.Size, SlotAlignment(type)) : (representation.Width, representation.Width);
    }

    /// <summary>The bytes that a value of a type takes in memory.</summary>
    internal static int SizeInMemory(TypeDesc type) => SizeOf(type).Size;

    private bool ImportLocalAccess(ILOpCode opcode, ref ILReader reader)
    {
        switch (opcode)
        {
            case ILOpCode.Nop or ILOpCode.Break:
                break;
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                LoadVariable(Argument(opcode - ILOpCode.Ldarg_0));
                break;
            case ILOpCode.Ldarg_s:
                LoadVariable(Argument(reader.ReadByte()));
                break;
            case ILOpCode.Ldarg:
                LoadVariable(Argument(reader.ReadUInt16()));
                break;
            case ILOpCode.Ldarga_s:
                PushAddress(Argument(reader.ReadByte()));
                break;
            case ILOpCode.Ldarga:
                PushAddress(Argument(reader.ReadUInt16()));
                break;
            case ILOpCode.Starg_s:
                StoreVariable(Argument(reader.ReadByte()));
                break;
            case ILOpCode.Starg:
                StoreVariable(Argument(reader.ReadUInt16()));
                break;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                LoadVariable(Local(opcode - ILOpCode.Ldloc_0));
                break;
            case ILOpCode.Ldloc_s:
                LoadVariable(Local(reader.ReadByte()));
                break;
            case ILOpCode.Ldloc:
                LoadVariable(Local(reader.ReadUInt16()));
                break;
            case ILOpCode.Ldloca_s:
                PushAddress(Local(reader.ReadByte()));
                break;
            case ILOpCode.Ldloca:
                PushAddress(Local(reader.ReadUInt16()));
                break;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                StoreLocal(opcode - ILOpCode.Stloc_0);
                break;
            case ILOpCode.Stloc_s:
                StoreLocal(reader.ReadByte());
                break;
            case ILOpCode.Stloc:
                StoreLocal(reader.ReadUInt16());
                break;
            case ILOpCode.Pop:
                Pop();
                break;
            case ILOpCode.Dup:
                Push(Peek());
                break;
            default:
                return false;
        }

        return true;
    }

    private Variable Argument(int index)
    {
        if ((uint)index >= (uint)_arguments.Length)
        {
            throw Bad($"there is no argument {index}");
        }

        if (!_context.HasHeap && _method == _context.EntryPoint)
        {
            Unsupported(UnsupportedConstruct.NeedsHeap, _arguments[index].Type.ToString());
        }

        return _arguments[index];
    }

    private Variable Local(int index) => (uint)index < (uint)_locals.Length ? _locals[index] : throw Bad($"there is no local {index}");

    private void LoadVariable(Variable variable) => LoadValue(variable.Home, variable.Type);

    private void PushAddress(Variable variable) => Push(StackKind.ByRef, variable.Home, variable.Type.MakeByRefType());

    private void StoreVariable(Variable variable)
    {
        StackEntry value = Pop();
        KeepAliases();
        StoreValue(variable.Home, value, variable.Type);
    }
}
