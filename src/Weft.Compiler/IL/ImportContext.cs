using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL;

/// <summary>What the importer asks of the rest of the compiler: symbols for what IL names. Called from several threads.</summary>
internal abstract class ImportContext
{
    /// <summary>The type system.</summary>
    public abstract TypeSystemContext Types { get; }

    /// <summary>The program's <c>Main</c>, or null where the module has exports alone.</summary>
    public abstract MethodDesc? EntryPoint { get; }

    /// <summary>The function of a method instance, after substitution.</summary>
    public abstract FunctionSymbol GetFunction(MethodDesc method);

    /// <summary>The memory of a static field, thread-local or not; for data of the assembly's image, those bytes.</summary>
    public abstract DataSymbol GetStaticField(FieldDesc field);

    /// <summary>The string object of a literal.</summary>
    public abstract DataSymbol GetStringLiteral(string value);

    /// <summary>The bytes of a name, for a helper that prints it.</summary>
    public abstract DataSymbol GetUtf8Literal(string value);

    /// <summary>The <c>Type</c> object of a type; most uses of it are comparisons, which are folded.</summary>
    public abstract TypeObjectSymbol GetTypeObject(TypeDesc type);

    /// <summary>The class constructor that has to run before a type is used, or null where there is none.</summary>
    public abstract InitializationSymbol? GetInitialization(TypeDesc type);

    /// <summary>The helper of the guest runtime for something.</summary>
    public abstract FunctionSymbol GetHelper(RuntimeHelper helper);

    /// <summary>
    /// A function that stands for a construct that cannot be compiled. Where a call of it is still there after constants were folded,
    /// the user is told.
    /// </summary>
    public abstract FunctionSymbol GetUnsupported(UnsupportedConstruct construct, string subject);

    /// <summary>Whether the program has objects. Without a heap, what needs one is <see cref="GetUnsupported"/>.</summary>
    public abstract bool HasHeap { get; }

    /// <summary>The method table of a type, which alone does not say that there are objects of it.</summary>
    public abstract DataSymbol GetMethodTable(TypeDesc type);

    /// <summary>The method table of a type, at a place that makes an object of it.</summary>
    public abstract ConstructedTypeSymbol GetConstructedType(TypeDesc type);

    /// <summary>A method that is called virtually; overrides share that of the method that they override.</summary>
    public abstract SelectorSymbol GetSelector(MethodDesc method);

    /// <summary>The question whether an object can be cast to a type, or, for a value type, is the box of one.</summary>
    public abstract TypeTestSymbol GetTypeTest(TypeDesc type);

    /// <summary>The question whether an object can be unboxed to a value type.</summary>
    public abstract TypeTestSymbol GetUnboxingTest(TypeDesc type);

    /// <summary>A method that is called virtually, on objects of the program's own classes alone.</summary>
    public abstract SelectorSymbol GetProgramSelector(MethodDesc method);

    /// <summary>The question whether an object is of a class of the program's own that can be cast to a type.</summary>
    public abstract TypeTestSymbol GetProgramTypeTest(TypeDesc type);

    /// <summary>A method of a value type for callers that have an object.</summary>
    public abstract FunctionSymbol GetUnboxingStub(MethodDesc method);

    /// <summary>What a delegate type calls for delegates of a kind.</summary>
    public abstract FunctionSymbol GetDelegateThunk(TypeDesc type, DelegateThunk kind);

    /// <summary>What a method of the class library returns that a switch of the build decides, or null.</summary>
    public abstract int? FindConstant(MethodDesc method);

    /// <summary>What a static field of the class library holds that a switch of the build decides, or null.</summary>
    public abstract int? FindConstant(FieldDesc field);

    /// <summary>The text that a property of the class library's texts returns, or null where the method is something else.</summary>
    public abstract string? FindText(MethodDesc method);

    /// <summary>The value of a constant of the build, such as <c>threads</c>.</summary>
    public abstract bool GetFeature(string name);

    /// <summary>Whether a method's type belongs to the user, not to the class library or the guest runtime.</summary>
    public abstract bool IsUserCode(MethodDesc method);
}
