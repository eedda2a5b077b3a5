using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

/// <summary>
/// Reads signature blobs (ECMA-335 II.23.2) to types. Custom modifiers are read over; those that mean something to a compiler are reported.
/// </summary>
internal ref struct SignatureReader
{
    // Deep enough for any program, and shallow enough for the stack of any thread.
    private const int MaximumDepth = 128;
    private const int MaximumVariable = ushort.MaxValue;

    private readonly EcmaAssembly _assembly;
    private BlobReader _blob;
    private int _depth;
    private SignatureModifiers _modifiers;

    public SignatureReader(EcmaAssembly assembly, BlobReader blob)
    {
        _assembly = assembly;
        _blob = blob;
    }

    /// <summary>Reads a type, with what stands before it.</summary>
    public TypeDesc ReadType()
    {
        if (++_depth > MaximumDepth)
        {
            throw _assembly.Corrupt("a signature is nested too deeply");
        }

        TypeDesc type = ReadType((SignatureTypeCode)_blob.ReadCompressedInteger());
        _depth--;
        return type;
    }

    /// <summary>Reads the signature of a field.</summary>
    public TypeDesc ReadFieldType(out SignatureModifiers modifiers)
    {
        if (_blob.ReadSignatureHeader().Kind != SignatureKind.Field)
        {
            throw _assembly.Corrupt("a field has a signature of another kind");
        }

        TypeDesc type = ReadType();
        modifiers = _modifiers;
        return type;
    }

    /// <summary>Reads the signature of a method, a call site or a function pointer.</summary>
    public MethodSignature ReadMethodSignature()
    {
        SignatureHeader header = _blob.ReadSignatureHeader();
        if (header.Kind != SignatureKind.Method)
        {
            throw _assembly.Corrupt("a method has a signature of another kind");
        }

        int genericParameters = header.IsGeneric ? _blob.ReadCompressedInteger() : 0;
        int count = ReadCount();
        SignatureModifiers outer = _modifiers;
        _modifiers = default;
        TypeDesc returnType = ReadType();
        bool suppresses = (_modifiers & SignatureModifiers.SuppressGCTransition) != 0;
        var parameters = new TypeDesc[count];
        for (int i = 0; i < count; i++)
        {
            if (_blob.RemainingBytes > 0 && PeekIsSentinel())
            {
                // What follows are the further arguments of one vararg call; they are not part of the method's signature.
                Array.Resize(ref parameters, i);
                break;
            }

            parameters[i] = ReadType();
        }

        _modifiers = outer;
        return new MethodSignature(header.CallingConvention, !header.IsInstance, genericParameters, returnType, parameters, suppresses);
    }

    /// <summary>Reads the type arguments of a method specification.</summary>
    public Instantiation ReadMethodArguments()
    {
        if (_blob.ReadSignatureHeader().Kind != SignatureKind.MethodSpecification)
        {
            throw _assembly.Corrupt("a generic method's arguments have a signature of another kind");
        }

        return ReadArguments();
    }

    /// <summary>Reads the locals of a method body.</summary>
    public LocalSlot[] ReadLocals()
    {
        if (_blob.ReadSignatureHeader().Kind != SignatureKind.LocalVariables)
        {
            throw _assembly.Corrupt("a method's locals have a signature of another kind");
        }

        var locals = new LocalSlot[ReadCount()];
        for (int i = 0; i < locals.Length; i++)
        {
            _modifiers = default;
            TypeDesc type = ReadType();
            locals[i] = new LocalSlot(type, (_modifiers & SignatureModifiers.Pinned) != 0);
        }

        return locals;
    }

    private TypeDesc ReadType(SignatureTypeCode code)
    {
        // Modifiers and marks may stand before any type, in any number.
        while (true)
        {
            switch (code)
            {
                case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                    _modifiers |= _assembly.GetModifier(_blob.ReadTypeHandle());
                    break;
                case SignatureTypeCode.Pinned:
                    _modifiers |= SignatureModifiers.Pinned;
                    break;
                default:
                    return ReadUnmodifiedType(code);
            }

            code = (SignatureTypeCode)_blob.ReadCompressedInteger();
        }
    }

    private TypeDesc ReadUnmodifiedType(SignatureTypeCode code)
    {
        TypeSystemContext context = _assembly.Context;
        if (ToWellKnownType(code) is { } primitive)
        {
            return context.GetWellKnownType(primitive);
        }

        switch ((int)code)
        {
            // ELEMENT_TYPE_VALUETYPE, ELEMENT_TYPE_CLASS
            case 0x11 or 0x12:
                return ReadTypeToken();
            case (int)SignatureTypeCode.Pointer:
                return context.GetPointerType(ReadType());
            case (int)SignatureTypeCode.ByReference:
                return context.GetByRefType(ReadType());
            case (int)SignatureTypeCode.SZArray:
                return context.GetArrayType(ReadType());
            case (int)SignatureTypeCode.Array:
                return ReadArray();
            case (int)SignatureTypeCode.GenericTypeParameter:
                return context.GetSignatureVariable(ReadVariable(), isMethodVariable: false);
            case (int)SignatureTypeCode.GenericMethodParameter:
                return context.GetSignatureVariable(ReadVariable(), isMethodVariable: true);
            case (int)SignatureTypeCode.GenericTypeInstance:
                return ReadInstance();
            case (int)SignatureTypeCode.FunctionPointer:
                return context.GetFunctionPointerType(ReadNestedSignature());
            default:
                throw _assembly.Corrupt($"a signature has the unknown element 0x{(int)code:x}");
        }
    }

    private MethodSignature ReadNestedSignature()
    {
        // Depth is counted per type, and a function pointer's signature is not one.
        if (++_depth > MaximumDepth)
        {
            throw _assembly.Corrupt("a signature is nested too deeply");
        }

        MethodSignature signature = ReadMethodSignature();
        _depth--;
        return signature;
    }

    private TypeDesc ReadTypeToken()
    {
        EntityHandle handle = _blob.ReadTypeHandle();

        // A specification here could lead back to this signature (ECMA-335 II.23.2.8 wants a definition or reference).
        return handle.Kind == HandleKind.TypeSpecification || handle.IsNil
            ? throw _assembly.Corrupt("a signature names a type specification as a class")
            : _assembly.GetType(handle);
    }

    private InstantiatedType ReadInstance()
    {
        int kind = _blob.ReadCompressedInteger();
        if (kind is not (0x11 or 0x12))
        {
            throw _assembly.Corrupt("an instance of a generic type is neither class nor value type");
        }

        TypeDesc definition = ReadTypeToken();
        Instantiation arguments = ReadArguments();
        return definition.IsGenericDefinition && definition.Instantiation.Length == arguments.Length
            ? _assembly.Context.GetInstantiatedType(definition, arguments)
            : throw _assembly.Corrupt($"'{definition}' is given {arguments.Length} type arguments");
    }

    private Instantiation ReadArguments()
    {
        var arguments = new TypeDesc[ReadCount()];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = ReadType();
        }

        return new Instantiation(arguments);
    }

    private ArrayType ReadArray()
    {
        TypeDesc element = ReadType();
        int rank = _blob.ReadCompressedInteger();
        int sizes = ReadCount();
        for (int i = 0; i < sizes; i++)
        {
            _blob.ReadCompressedInteger();
        }

        int bounds = ReadCount();
        for (int i = 0; i < bounds; i++)
        {
            _blob.ReadCompressedSignedInteger();
        }

        return rank is >= 1 and <= ArrayType.MaximumRank
            ? _assembly.Context.GetArrayType(element, rank)
            : throw _assembly.Corrupt($"an array has {rank} dimensions");
    }

    private int ReadVariable()
    {
        int index = _blob.ReadCompressedInteger();
        return index <= MaximumVariable ? index : throw _assembly.Corrupt($"a signature names type parameter {index}");
    }

    /// <summary>Reads a number of things that take at least a byte each, so that a false one cannot ask for memory.</summary>
    private int ReadCount()
    {
        int count = _blob.ReadCompressedInteger();
        return count <= _blob.RemainingBytes ? count : throw _assembly.Corrupt("a signature ends too early");
    }

    private bool PeekIsSentinel()
    {
        BlobReader ahead = _blob;
        return ahead.ReadByte() == (byte)SignatureTypeCode.Sentinel;
    }

    private static WellKnownType? ToWellKnownType(SignatureTypeCode code) => code switch
    {
        SignatureTypeCode.Void => WellKnownType.Void,
        SignatureTypeCode.Boolean => WellKnownType.Boolean,
        SignatureTypeCode.Char => WellKnownType.Char,
        SignatureTypeCode.SByte => WellKnownType.SByte,
        SignatureTypeCode.Byte => WellKnownType.Byte,
        SignatureTypeCode.Int16 => WellKnownType.Int16,
        SignatureTypeCode.UInt16 => WellKnownType.UInt16,
        SignatureTypeCode.Int32 => WellKnownType.Int32,
        SignatureTypeCode.UInt32 => WellKnownType.UInt32,
        SignatureTypeCode.Int64 => WellKnownType.Int64,
        SignatureTypeCode.UInt64 => WellKnownType.UInt64,
        SignatureTypeCode.Single => WellKnownType.Single,
        SignatureTypeCode.Double => WellKnownType.Double,
        SignatureTypeCode.IntPtr => WellKnownType.IntPtr,
        SignatureTypeCode.UIntPtr => WellKnownType.UIntPtr,
        SignatureTypeCode.String => WellKnownType.String,
        SignatureTypeCode.Object => WellKnownType.Object,
        SignatureTypeCode.TypedReference => WellKnownType.TypedReference,
        _ => null,
    };
}

/// <summary>What stands before types in signatures, without being part of them.</summary>
[Flags]
internal enum SignatureModifiers : byte
{
    None = 0,
    Volatile = 1 << 0,
    Pinned = 1 << 1,
    SuppressGCTransition = 1 << 2,
}

/// <summary>A local of a method body, in the terms of the definition.</summary>
internal readonly record struct LocalSlot(TypeDesc Type, bool IsPinned);
