using System.Collections.Concurrent;
using System.Text;
using Weft.Compiler.IL;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Tests.IL;

/// <summary>Gives the importer a symbol for each thing that it asks for, and follows none of them.</summary>
internal sealed class TestImportContext(TypeSystemContext types, bool hasHeap = false) : ImportContext
{
    private readonly ConcurrentDictionary<object, Symbol> _symbols = new();

    public override TypeSystemContext Types => types;

    public override MethodDesc? EntryPoint => types.CoreLibrary.GetType("System", "GC").GetMethod("WaitForPendingFinalizers");

    public override FunctionSymbol GetFunction(MethodDesc method) =>
        Get(method, () => new FunctionSymbol(method.ToString(), CallingConvention.Of(method).Signature));

    public override DataSymbol GetStaticField(FieldDesc field) => Get(field, () => Data(field.ToString(), field.IsThreadStatic));

    public override DataSymbol GetStringLiteral(string value) => Get(value, () => Data(value, false));

    public override DataSymbol GetUtf8Literal(string value) =>
        Get("name " + value, () => new DataSymbol(value, DataSection.ReadOnly, Encoding.UTF8.GetByteCount(value), 1));

    public override TypeObjectSymbol GetTypeObject(TypeDesc type) => Get(("object", type), () => new TypeObjectSymbol(type, 8));

    public override bool HasHeap => hasHeap;

    public override DataSymbol GetMethodTable(TypeDesc type) => Get(("table", type), () => Data(type.ToString(), false));

    public override ConstructedTypeSymbol GetConstructedType(TypeDesc type) =>
        Get(("constructed", type), () => new ConstructedTypeSymbol(GetMethodTable(type)));

    public override SelectorSymbol GetSelector(MethodDesc method) => Get(("selector", method), () => new SelectorSymbol(method.ToString()));

    public override SelectorSymbol GetProgramSelector(MethodDesc method) => GetSelector(method);

    public override TypeTestSymbol GetProgramTypeTest(TypeDesc type) => GetTypeTest(type);

    public override TypeTestSymbol GetTypeTest(TypeDesc type) => Get(("test", type), () => new TypeTestSymbol(type.ToString()) { Classes = new(3, 5, null) });

    public override TypeTestSymbol GetUnboxingTest(TypeDesc type) => GetTypeTest(type);

    public override FunctionSymbol GetUnboxingStub(MethodDesc method) => GetFunction(method);

    public override FunctionSymbol GetDelegateThunk(TypeDesc type, DelegateThunk kind) => GetHelper(RuntimeHelper.Unreachable);

    public override int? FindConstant(MethodDesc method) => null;

    public override int? FindConstant(FieldDesc field) => null;

    public override string? FindText(MethodDesc method) => null;

    public override InitializationSymbol? GetInitialization(TypeDesc type) => type.StaticConstructor is not { } constructor
        ? null
        : Get(("initialization", type), () => new InitializationSymbol(
            type.ToString(), Data("state", false), GetFunction(constructor), GetHelper(RuntimeHelper.RunClassConstructor)));

    public override FunctionSymbol GetHelper(RuntimeHelper helper) => Get(helper, () => new FunctionSymbol(helper.ToString(), helper switch
    {
        RuntimeHelper.CreateException => Signature("iiO", "O"),
        RuntimeHelper.ThrowException => Signature("O", ""),
        RuntimeHelper.RunClassConstructor => Signature("ii", ""),
        RuntimeHelper.NewObject or RuntimeHelper.NewFinalizable => Signature("ii", "O"),
        RuntimeHelper.NewUnknown => Signature("i", "O"),
        RuntimeHelper.NewArray => Signature("ii", "O"),
        RuntimeHelper.NewGeneralArray => Signature("iiii", "O"),
        RuntimeHelper.GetArguments => Signature("", "O"),
        RuntimeHelper.ThrowInvalidCast => Signature("Oi", ""),
        RuntimeHelper.CheckArrayStore => Signature("OO", ""),
        RuntimeHelper.CopyValues or RuntimeHelper.CopyReferences => Signature("OiOii", ""),
        RuntimeHelper.BeginTrace => Signature("O", ""),
        RuntimeHelper.RecordFrame => Signature("Oii", ""),
        RuntimeHelper.RecordAndThrow => Signature("Oi", ""),
        RuntimeHelper.Remainder => Signature("dd", "d"),
        RuntimeHelper.HasStack => Signature("ii", "i"),
        _ => FunctionSignature.Empty,
    }));

    public override FunctionSymbol GetUnsupported(UnsupportedConstruct construct, string subject) =>
        Get((construct, subject), () => new FunctionSymbol($"unsupported {construct} {subject}", FunctionSignature.Empty) { DoesNotReturn = true });

    public override bool GetFeature(string name) => false;

    public override bool IsUserCode(MethodDesc method) => false;

    private static DataSymbol Data(string name, bool isThreadLocal) =>
        new(name, isThreadLocal ? DataSection.ThreadLocal : DataSection.Zero, 8, 8);

    private static FunctionSignature Signature(string parameters, string results) => new(TypesOf(parameters), TypesOf(results));

    private static Weft.Compiler.IR.IRType[] TypesOf(string letters) => [.. letters.Select(letter => letter switch
    {
        'i' => Weft.Compiler.IR.IRType.I32,
        'd' => Weft.Compiler.IR.IRType.F64,
        _ => Weft.Compiler.IR.IRType.Object,
    })];

    private T Get<T>(object key, Func<T> create)
        where T : Symbol => (T)_symbols.GetOrAdd(key, _ => create());
}
