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

    /// <summary>A symbol that stands for a type in comparisons that are folded; what still uses it afterwards is reflection.</summary>
    public abstract TypeTokenSymbol GetTypeToken(TypeDesc type);

    /// <summary>The class constructor that has to run before a type is used, or null where there is none.</summary>
    public abstract InitializationSymbol? GetInitialization(TypeDesc type);

    /// <summary>The helper of the guest runtime for something.</summary>
    public abstract FunctionSymbol GetHelper(RuntimeHelper helper);

    /// <summary>
    /// A function that stands for a construct that cannot be compiled. Where a call of it is still there after constants were folded,
    /// the user is told.
    /// </summary>
    public abstract FunctionSymbol GetUnsupported(UnsupportedConstruct construct, string subject);

    /// <summary>The value of a constant of the build, such as <c>threads</c>.</summary>
    public abstract bool GetFeature(string name);

    /// <summary>Whether a method's type belongs to the user, not to the class library or the guest runtime.</summary>
    public abstract bool IsUserCode(MethodDesc method);
}
