using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Objects;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Resolution;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    // The methods whose functions ldftn has pushed: a delegate's constructor has to know more than an index.
    private readonly Dictionary<Value, MethodDesc> _functionMethods = [];

    private void CallVirtually(MethodDesc method) => CallVirtually(method, _context.GetSelector(method));

    /// <summary>Calls the function that a selector has for the class of an object.</summary>
    internal void CallVirtually(MethodDesc method, SelectorSymbol selector)
    {
        CallingConvention convention = CallingConvention.Of(method);
        StackEntry[] arguments = PopArguments(convention.Parameters.Count);
        KeepAliases();
        int receiver = convention.Result.Mode == PassingMode.Memory ? 1 : 0;
        EmitCall(convention, arguments, operands => _builder.CallVirtual(selector, convention.Signature, receiver, operands));
    }

    // A static method of an interface is that of the type that a constrained prefix names (ECMA-335 III.2.1), as for a call.
    private MethodDesc ResolveFunction(MethodDesc method) => _prefixes.Constrained is { } type && method.Signature.IsStatic
        ? Constraints.ResolveConstrainedStatic(type, method)
        : method;

    private void LoadFunction(MethodDesc method)
    {
        SymbolAddress function = new(IRType.I32, _context.GetFunction(method), 0);
        _functionMethods.Add(function, method);
        Push(StackKind.NativeInt, function, WellKnown(WellKnownType.IntPtr));
    }

    private void LoadVirtualFunction(MethodDesc method)
    {
        if (!_context.HasHeap)
        {
            Unsupported(UnsupportedConstruct.NeedsHeap, method.ToString(), 1, WellKnown(WellKnownType.IntPtr));
            return;
        }

        StackEntry receiver = Pop();
        CheckNotNull(receiver.Value);
        MethodDesc? target = !method.IsVirtual || method.IsFinal || method.OwningType.IsSealed ? method : Devirtualize(method, receiver.Type);
        if (target is not null && !target.OwningType.IsValueType)
        {
            LoadFunction(target);
        }
        else
        {
            Push(StackKind.NativeInt, _builder.VirtualFunction(_context.GetSelector(method), receiver.Value), WellKnown(WellKnownType.IntPtr));
        }
    }

    private void CallDelegate(MethodDesc invoke)
    {
        if (!_context.HasHeap)
        {
            CallExactly(invoke);
            return;
        }

        CallingConvention convention = CallingConvention.Of(invoke);
        StackEntry[] arguments = PopArguments(convention.Parameters.Count);
        KeepAliases();
        EmitCall(convention, arguments, operands => DelegateFunctions.CallDelegate(_builder, invoke, arguments[0].Value, operands));
    }

    // A delegate for an instance method calls it with its object; one for a static method goes by a thunk, which drops the delegate.
    private void NewDelegate(MethodDesc constructor, TypeDesc type)
    {
        Value function = Pop().Value;
        Value target = Pop().Value;
        KeepAliases();
        DelegateLayout layout = DelegateLayout.Of(_context.Types);
        MethodDesc? method = _functionMethods.GetValueOrDefault(function);
        if (method is { OwningType.IsValueType: true } && !method.Signature.IsStatic)
        {
            function = new SymbolAddress(IRType.I32, _context.GetUnboxingStub(method), 0);
        }

        Value value = AllocateObject(type);
        bool isOpen = method is { Signature.IsStatic: true } && method.Signature.Length == DelegateFunctions.InvokeOf(type).Signature.Length;
        if (isOpen)
        {
            Value thunk = new SymbolAddress(IRType.I32, _context.GetDelegateThunk(type, DelegateThunk.OpenStatic), 0);
            _builder.Store(value, value, (uint)layout.FirstParameter);
            _builder.Store(value, function, (uint)layout.ExtraData);
            _builder.Store(value, thunk, (uint)layout.FunctionPointer);
        }
        else
        {
            _builder.Store(value, target, (uint)layout.FirstParameter);
            _builder.Store(value, function, (uint)layout.FunctionPointer);
        }

        Push(StackKind.Object, value, type);
    }
}
