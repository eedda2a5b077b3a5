using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem.Bodies;

/// <summary>
/// The body of an exact method: code, locals and handlers, with tokens resolved to objects in the method's own type arguments. Immutable but
/// for caches; may be used from any thread.
/// </summary>
internal sealed class MethodIL
{
    private readonly EcmaMethodBody _body;
    private readonly Instantiation _typeArguments;
    private readonly Instantiation _methodArguments;
    private LocalVariable[]? _locals;
    private ExceptionRegion[]? _regions;
    private DebugInformation? _debugInformation;

    internal MethodIL(MethodDesc method, EcmaMethodBody body)
    {
        Method = method;
        _body = body;
        _typeArguments = method.OwningType.Instantiation;
        _methodArguments = method.Instantiation;
    }

    /// <summary>The method that is compiled, with its type arguments.</summary>
    public MethodDesc Method { get; }

    /// <summary>The method whose body this is: the definition of <see cref="Method"/>, or what stands in for it.</summary>
    public MethodDesc BodyMethod => _body.Method;

    /// <summary>The assembly that tokens are read in.</summary>
    public EcmaAssembly Assembly => _body.Method.Assembly;

    /// <summary>The instructions; they lie in the assembly's memory.</summary>
    public ReadOnlyMemory<byte> Code => _body.Code;

    /// <summary>The depth that the evaluation stack may reach.</summary>
    public int MaxStack => _body.MaxStack;

    /// <summary>Locals, and the memory of <c>localloc</c>, are zero at entry.</summary>
    public bool InitLocals => _body.InitLocals;

    public ReadOnlySpan<LocalVariable> Locals => _locals ??= InstantiateLocals();

    /// <summary>The protected ranges, inner ones before those around them (ECMA-335 II.19).</summary>
    public ReadOnlySpan<ExceptionRegion> ExceptionRegions => _regions ??= InstantiateRegions();

    /// <summary>Lines and names; empty without symbols.</summary>
    public DebugInformation DebugInformation => _debugInformation ??= DebugInformation.Read(_body.Method);

    /// <summary>The type of a token.</summary>
    /// <exception cref="TypeSystemException">The token is broken, or what it refers to is missing.</exception>
    public TypeDesc ResolveType(int token) => Assembly.GetType(Assembly.ToHandle(token)).Instantiate(_typeArguments, _methodArguments);

    /// <summary>The method of a token.</summary>
    /// <exception cref="TypeSystemException">The token is broken, or what it refers to is missing.</exception>
    public MethodDesc ResolveMethod(int token) => Assembly.GetMethod(Assembly.ToHandle(token)).Instantiate(_typeArguments, _methodArguments);

    /// <summary>The field of a token.</summary>
    /// <exception cref="TypeSystemException">The token is broken, or what it refers to is missing.</exception>
    public FieldDesc ResolveField(int token) => Assembly.GetField(Assembly.ToHandle(token)).Instantiate(_typeArguments, _methodArguments);

    /// <summary>The signature of a <c>calli</c>.</summary>
    /// <exception cref="TypeSystemException">The token is broken, or what it refers to is missing.</exception>
    public MethodSignature ResolveStandaloneSignature(int token) =>
        Assembly.GetStandaloneSignature(Assembly.ToHandle(token)).Instantiate(_typeArguments, _methodArguments);

    /// <summary>The literal of an <c>ldstr</c>.</summary>
    /// <exception cref="BadAssemblyException">The token is broken.</exception>
    public string ResolveString(int token) => Assembly.GetUserString(token);

    /// <summary>What an <c>ldtoken</c> names: a <see cref="TypeDesc"/>, a <see cref="MethodDesc"/> or a <see cref="FieldDesc"/>.</summary>
    /// <exception cref="TypeSystemException">The token is broken, or what it refers to is missing.</exception>
    public object ResolveToken(int token)
    {
        EntityHandle handle = Assembly.ToHandle(token);
        return handle.Kind switch
        {
            HandleKind.MethodDefinition or HandleKind.MethodSpecification => ResolveMethod(token),
            HandleKind.FieldDefinition => ResolveField(token),
            HandleKind.MemberReference => Assembly.IsFieldReference(handle) ? ResolveField(token) : ResolveMethod(token),
            _ => ResolveType(token),
        };
    }

    private LocalVariable[] InstantiateLocals()
    {
        var locals = new LocalVariable[_body.Locals.Length];
        for (int i = 0; i < locals.Length; i++)
        {
            LocalSlot slot = _body.Locals[i];
            locals[i] = new LocalVariable(i, slot.Type.Instantiate(_typeArguments, _methodArguments), slot.IsPinned);
        }

        return locals;
    }

    private ExceptionRegion[] InstantiateRegions()
    {
        var regions = new ExceptionRegion[_body.Regions.Length];
        for (int i = 0; i < regions.Length; i++)
        {
            ExceptionRegion region = _body.Regions[i];
            regions[i] = region with { CatchType = region.CatchType?.Instantiate(_typeArguments, _methodArguments) };
        }

        return regions;
    }
}

/// <summary>A local of a method body.</summary>
/// <param name="Index">The number that instructions use.</param>
/// <param name="Type">The exact type.</param>
/// <param name="IsPinned">What the local refers to must not move while it does.</param>
internal readonly record struct LocalVariable(int Index, TypeDesc Type, bool IsPinned);
