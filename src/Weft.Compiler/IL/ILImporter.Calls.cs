using System.Reflection.Metadata;
using Weft.Compiler.IL.Intrinsics;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Resolution;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportCall(ILOpCode opcode, ref ILReader reader)
    {
        switch (opcode)
        {
            case ILOpCode.Call:
                CallMethod(_body.ResolveMethod(reader.ReadInt32()), isVirtual: false);
                break;
            case ILOpCode.Callvirt:
                CallMethod(_body.ResolveMethod(reader.ReadInt32()), isVirtual: true);
                break;
            case ILOpCode.Calli:
                CallIndirect(_body.ResolveStandaloneSignature(reader.ReadInt32()));
                break;
            case ILOpCode.Ldftn:
                LoadFunction(ResolveFunction(_body.ResolveMethod(reader.ReadInt32())));
                break;
            case ILOpCode.Ldvirtftn:
                LoadVirtualFunction(_body.ResolveMethod(reader.ReadInt32()));
                break;
            case ILOpCode.Jmp:
                JumpToMethod(_body.ResolveMethod(reader.ReadInt32()));
                break;
            case ILOpCode.Ret:
                ImportReturn();
                break;
            default:
                return false;
        }

        return true;
    }

    private void CallMethod(MethodDesc method, bool isVirtual)
    {
        if (_prefixes.Constrained is { } constrained)
        {
            CallConstrained(method, constrained);
            return;
        }

        if (isVirtual && !method.Signature.IsStatic)
        {
            CallOnObject(method);
            return;
        }

        CallExactly(method);
    }

    /// <summary>Calls a method that is known.</summary>
    /// <param name="method">The method.</param>
    /// <param name="isOnObject">Whether it is called on an object that is not null.</param>
    internal void CallExactly(MethodDesc method, bool isOnObject = false)
    {
        if (ImportArrayMethod(method) || ExpandIntrinsic(method))
        {
            return;
        }

        CallingConvention convention = CallingConvention.Of(method);
        StackEntry[] arguments = PopArguments(convention.Parameters.Count);
        KeepAliases();
        EmitCall(convention, arguments, _context.GetFunction(method), null, isOnObject);
    }

    // A constrained call is one on the value itself where its type has the method, and on an object of it elsewhere (ECMA-335 III.2.1).
    private void CallConstrained(MethodDesc method, TypeDesc type)
    {
        if (method.Signature.IsStatic)
        {
            CallExactly(Constraints.ResolveConstrainedStatic(type, method));
            return;
        }

        int position = _stack.Count - 1 - method.Signature.Length;
        if (position < 0)
        {
            throw Bad("the evaluation stack is empty");
        }

        if (!type.IsValueType)
        {
            Value reference = _builder.Load(IRType.Object, Require32(_stack[position].Value, "an address"));
            _stack[position] = new(StackKind.Object, reference, type);
            CallOnObject(method);
        }
        else if (Constraints.ResolveConstrainedMethod(type, method) is { } target)
        {
            CallExactly(target);
        }
        else if (_context.HasHeap)
        {
            CallOnBox(method, type, position);
        }
        else
        {
            Unsupported(UnsupportedConstruct.NeedsHeap, type.ToString(), method.Signature.Length + 1, method.Signature.ReturnType);
        }
    }

    private void CallOnBox(MethodDesc method, TypeDesc type, int position)
    {
        StackEntry[] arguments = PopArguments(_stack.Count - 1 - position);
        LoadValue(Pop().Value, type);
        BoxValue(type);
        foreach (StackEntry argument in arguments)
        {
            Push(argument);
        }

        // A nullable value is boxed as what it holds, or is null.
        if (type.IsNullable)
        {
            CallOnObject(method);
        }
        else
        {
            CallExactly(VirtualMethods.Resolve(method, type));
        }
    }

    /// <summary>Calls a method with the arguments on the stack in place of one on an object below them, which is not looked at.</summary>
    /// <param name="target">A static method with these parameters, or one of the first argument's type with the others.</param>
    /// <param name="count">The number of arguments.</param>
    internal void CallOnArguments(MethodDesc target, int count)
    {
        StackEntry[] arguments = PopArguments(count);
        Pop();
        KeepAliases();
        int next = 0;
        if (!target.Signature.IsStatic)
        {
            TypeDesc type = target.OwningType;
            (int size, int alignment) = SizeOf(type);
            Slot value = _function.AddSlot(size, alignment);
            StoreValue(value, arguments[next++], type);
            Push(StackKind.ByRef, value, type.MakeByRefType());
        }

        for (; next < count; next++)
        {
            Push(arguments[next]);
        }

        CallExactly(target);
    }

    private void CallOnObject(MethodDesc method)
    {
        int position = _stack.Count - 1 - method.Signature.Length;
        if (position < 0)
        {
            throw Bad("the evaluation stack is empty");
        }

        if (DefaultComparerIntrinsics.Expand(this, method))
        {
            return;
        }

        StackEntry receiver = _stack[position];
        if (receiver.Value is SymbolAddress { Symbol: TypeObjectSymbol } && IntrinsicTable.Find(method) is { } ask && ask(this, method))
        {
            return;
        }

        if (receiver.Kind == StackKind.Object)
        {
            CheckNotNull(receiver.Value);
        }

        if (method is ArrayMethod)
        {
            CallExactly(method);
            return;
        }

        if (method.OwningType.IsDelegate && method.Name == "Invoke")
        {
            CallDelegate(method);
            return;
        }

        MethodDesc? target = !method.IsVirtual || method.IsFinal || method.OwningType.IsSealed ? method : Devirtualize(method, receiver.Type);
        if (target is not null && !target.OwningType.IsValueType)
        {
            CallExactly(target, receiver.Kind == StackKind.Object);
        }
        else if (_context.HasHeap)
        {
            CallVirtually(method);
        }
        else
        {
            Unsupported(UnsupportedConstruct.NeedsHeap, method.ToString(), method.Signature.Length + 1, method.Signature.ReturnType);
        }
    }

    private static MethodDesc? Devirtualize(MethodDesc method, TypeDesc type)
    {
        if (!type.IsSealed || type.IsInterface || !type.IsReferenceType)
        {
            return null;
        }

        return method.OwningType.IsInterface
            ? InterfaceMethods.Resolve(method, type)
            : VirtualMethods.FindVirtualFunctionTarget(method, type);
    }

    private void CallIndirect(MethodSignature signature)
    {
        Value index = Pop32("a function pointer");
        TypeDesc? thisType = signature.IsStatic ? null : WellKnown(WellKnownType.Object);
        CallingConvention convention = CallingConvention.Of(signature, thisType);
        StackEntry[] arguments = PopArguments(convention.Parameters.Count);
        KeepAliases();
        EmitCall(convention, arguments, null, index);
    }

    private StackEntry[] PopArguments(int count)
    {
        StackEntry[] arguments = new StackEntry[count];
        for (int i = count - 1; i >= 0; i--)
        {
            arguments[i] = Pop();
        }

        return arguments;
    }

    /// <summary>Emits a call and pushes its result.</summary>
    private void EmitCall(CallingConvention convention, ReadOnlySpan<StackEntry> arguments, FunctionSymbol? callee, Value? index, bool isOnObject = false)
    {
        EmitCall(convention, arguments, operands => callee is null ? _builder.CallIndirect(convention.Signature, index!, operands)
            : isOnObject ? _builder.CallOnObject(callee, operands)
            : _builder.Call(callee, operands));
        if (callee is { DoesNotReturn: true })
        {
            _builder.Unreachable();
            _builder.Block.IsCold = true;
        }
    }

    private void EmitCall(CallingConvention convention, ReadOnlySpan<StackEntry> arguments, Func<Value[], Instruction> call)
    {
        List<Value> operands = new(convention.Signature.Parameters.Count);
        Slot? result = convention.Result.Mode is PassingMode.Memory or PassingMode.Scalars ? AddTemporary(convention.Result.Type) : null;
        if (convention.Result.Mode == PassingMode.Memory)
        {
            operands.Add(result!);
        }

        for (int i = 0; i < arguments.Length; i++)
        {
            AddOperands(operands, convention.Parameters[i], arguments[i]);
        }

        PushResult(convention, call([.. operands]), result);
    }

    private void AddOperands(List<Value> operands, PassedValue parameter, StackEntry argument)
    {
        switch (parameter.Mode)
        {
            case PassingMode.Scalar:
                operands.Add(Coerce(argument, parameter.Leaves[0].Representation));
                break;
            case PassingMode.Scalars:
                foreach (PassedScalar leaf in parameter.Leaves)
                {
                    operands.Add(_builder.Load(leaf.Representation.Type, StructOf(argument), leaf.Representation.Access((uint)leaf.Offset)));
                }

                break;
            case PassingMode.Memory:
                // The callee may change its argument, so that what others can see has to be copied.
                operands.Add(argument.IsAlias ? StructOf(Copied(argument)) : StructOf(argument));
                break;
        }
    }

    private void PushResult(CallingConvention convention, Instruction call, Slot? memory)
    {
        PassedValue result = convention.Result;
        switch (result.Mode)
        {
            case PassingMode.Scalar:
                PushScalar(result.Type, convention.IsForeign ? Narrow(call, result.Leaves[0].Representation) : call);
                break;
            case PassingMode.Scalars:
                for (int i = 0; i < result.Leaves.Count; i++)
                {
                    PassedScalar leaf = result.Leaves[i];
                    Value value = result.Leaves.Count == 1 ? call : _builder.Extract(call, i);
                    _builder.Store(memory!, value, leaf.Representation.Access((uint)leaf.Offset));
                }

                Push(StackKind.Struct, memory!, result.Type);
                break;
            case PassingMode.Memory:
                Push(StackKind.Struct, memory!, result.Type);
                break;
            case PassingMode.Nothing when !result.Type.IsVoid:
                Push(StackKind.Struct, AddTemporary(result.Type), result.Type);
                break;
        }
    }

    private void JumpToMethod(MethodDesc method)
    {
        foreach (Variable argument in _arguments)
        {
            LoadVariable(argument);
        }

        CallExactly(method);
        if (!_builder.Block.IsComplete)
        {
            ImportReturn();
        }
    }

    private void ImportReturn()
    {
        KeepPinnedAlive();
        PassedValue result = _convention.Result;
        if (result.Type.IsVoid)
        {
            _builder.Return();
            return;
        }

        StackEntry value = Pop();
        switch (result.Mode)
        {
            case PassingMode.Scalar:
                _builder.Return(Coerce(value, result.Leaves[0].Representation));
                break;
            case PassingMode.Scalars:
                Value[] scalars = new Value[result.Leaves.Count];
                for (int i = 0; i < scalars.Length; i++)
                {
                    Representation leaf = result.Leaves[i].Representation;
                    scalars[i] = _builder.Load(leaf.Type, StructOf(value), leaf.Access((uint)result.Leaves[i].Offset));
                }

                _builder.Return(scalars);
                break;
            case PassingMode.Memory:
                _builder.CopyBlock(_function.Entry.Parameters[0], StructOf(value), result.Type.Layout.Size);
                _builder.Return();
                break;
            default:
                _builder.Return();
                break;
        }
    }

    /// <summary>Puts instructions in place of a call, where the method stands for some.</summary>
    private bool ExpandIntrinsic(MethodDesc method)
    {
        if (_context.FindConstant(method) is { } constant)
        {
            PopArguments(method.Signature.Length + (method.Signature.IsStatic ? 0 : 1));
            PushScalar(method.Signature.ReturnType, Constant.I32(constant));
            return true;
        }

        if (_context.FindText(method) is { } text)
        {
            PushString(text);
            return true;
        }

        if (IntrinsicTable.Find(method) is not { } expand)
        {
            return false;
        }

        CoerceArguments(CallingConvention.Of(method).Parameters);
        return expand(this, method);
    }

    // As a call would: what stands in its place finds operands of the types that the method declares.
    private void CoerceArguments(IReadOnlyList<PassedValue> parameters)
    {
        int first = _stack.Count - parameters.Count;
        if (first < 0)
        {
            throw Bad("the evaluation stack is empty");
        }

        for (int i = 0; i < parameters.Count; i++)
        {
            StackEntry argument = _stack[first + i];
            if (parameters[i] is { Mode: PassingMode.Scalar } parameter && Coerce(argument, parameter.Leaves[0].Representation) is var value
                && value != argument.Value)
            {
                _stack[first + i] = new(parameter.Leaves[0].Representation.Kind, value, parameter.Type);
            }
        }
    }
}
