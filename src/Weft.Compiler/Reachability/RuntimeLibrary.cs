using System.Collections.Concurrent;
using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.Objects;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Reachability;

/// <summary>The guest runtime: the assembly that has what compiled code calls by itself.</summary>
internal sealed class RuntimeLibrary
{
    private const string HelperNamespace = "Weft.CompilerServices";

    private static readonly (RuntimeHelper Helper, string Type, string Method)[] Helpers =
    [
        (RuntimeHelper.ThrowNullReference, "CompilerHelpers", "ThrowNullReference"),
        (RuntimeHelper.ThrowIndexOutOfRange, "CompilerHelpers", "ThrowIndexOutOfRange"),
        (RuntimeHelper.ThrowOverflow, "CompilerHelpers", "ThrowOverflow"),
        (RuntimeHelper.ThrowDivideByZero, "CompilerHelpers", "ThrowDivideByZero"),
        (RuntimeHelper.ThrowArithmetic, "CompilerHelpers", "ThrowArithmetic"),
        (RuntimeHelper.ThrowMisaligned, "CompilerHelpers", "ThrowMisaligned"),
        (RuntimeHelper.CreateException, "PendingException", "Create"),
        (RuntimeHelper.ThrowException, "PendingException", "Throw"),
        (RuntimeHelper.StackOverflow, "StackOverflow", "Raise"),
        (RuntimeHelper.RunClassConstructor, "ClassConstructors", "Ensure"),
        (RuntimeHelper.Remainder, "FloatingPoint", "Remainder"),
        (RuntimeHelper.NewObject, "ObjectHelpers", "NewObject"),
        (RuntimeHelper.NewFinalizable, "ObjectHelpers", "NewFinalizable"),
        (RuntimeHelper.NewUnknown, "ObjectHelpers", "NewUnknown"),
        (RuntimeHelper.NewArray, "ObjectHelpers", "NewArray"),
        (RuntimeHelper.NewGeneralArray, "ObjectHelpers", "NewGeneralArray"),
        (RuntimeHelper.GetArguments, "ProgramArguments", "ForMain"),
        (RuntimeHelper.ThrowInvalidCast, "ObjectHelpers", "ThrowInvalidCast"),
        (RuntimeHelper.CheckArrayStore, "ObjectHelpers", "CheckArrayStore"),
        (RuntimeHelper.BeginTrace, "StackTraces", "Begin"),
        (RuntimeHelper.RecordFrame, "StackTraces", "Record"),
        (RuntimeHelper.RecordAndThrow, "StackTraces", "RecordAndThrow"),
        (RuntimeHelper.CopyValues, "ArrayCopies", "CopyValues"),
        (RuntimeHelper.CopyReferences, "ArrayCopies", "CopyReferences"),
        (RuntimeHelper.HasStack, "SufficientStack", "IsThere"),
        (RuntimeHelper.ThrowInsufficientStack, "CompilerHelpers", "ThrowInsufficientStack"),
        (RuntimeHelper.Unreachable, "CompilerHelpers", "Unreachable"),
    ];

    private readonly string _frameworkFolder;
    private readonly ConcurrentDictionary<EcmaAssembly, bool> _isLibrary = new();
    private readonly MethodDesc[] _helpers;

    /// <summary>Finds the assembly and all helpers in it.</summary>
    /// <param name="types">The type system.</param>
    /// <param name="frameworkFolder">The folder of the class library and the guest runtime.</param>
    public RuntimeLibrary(TypeSystemContext types, string frameworkFolder)
    {
        _frameworkFolder = Path.GetFullPath(frameworkFolder);
        Assembly = types.GetAssembly("Weft.Runtime");
        _helpers = new MethodDesc[Helpers.Length];
        foreach ((RuntimeHelper helper, string type, string method) in Helpers)
        {
            _helpers[(int)helper] = GetMethod(GetType(HelperNamespace, type), method);
        }

        Start = GetMethod(GetType(HelperNamespace, "Startup"), "Start");
        Initialize = GetMethod(GetType(HelperNamespace, "Startup"), "Initialize");
        InitializeEagerClasses = GetMethod(GetType(HelperNamespace, "Startup"), "InitializeEagerClasses");
        Poll = GetMethod(GetType("Weft.Gc", "GcSafepoint"), "Poll");
        EnterExport = GetMethod(GetType("Weft.Gc", "GcSafepoint"), "EnterExport");
        LeaveExport = GetMethod(GetType("Weft.Gc", "GcSafepoint"), "LeaveExport");
        StopRequested = GetType("Weft.Gc", "GcSafepoint").GetField("StopRequested") ?? throw InternalError.Of("the guest runtime has no word to stop threads");
        foreach (TypeQuestions question in Enum.GetValues<TypeQuestions>())
        {
            if (question != TypeQuestions.None)
            {
                Questions.Add(GetMethod(GetType("Weft.CoreLib", "TypeDetails"), "Get" + question), question);
            }
        }

        TypeObject = GetMethod(GetType(HelperNamespace, "MethodTable"), "get_TypeObject");
        RunThread = GetMethod(GetType("Weft.Threading", "ThreadStart"), "Run");
    }

    /// <summary>The assembly.</summary>
    public EcmaAssembly Assembly { get; }

    /// <summary>Runs a program from beginning to end: the export <c>_start</c>.</summary>
    public MethodDesc Start { get; }

    /// <summary>Makes a module ready whose exports are called one by one: the export <c>_initialize</c>.</summary>
    public MethodDesc Initialize { get; }

    /// <summary>Runs the class constructors that are to run before the program; the compiler puts them into it.</summary>
    public MethodDesc InitializeEagerClasses { get; }

    /// <summary>Stops the calling thread for a collection.</summary>
    public MethodDesc Poll { get; }

    /// <summary>The host calls an export: gives what <see cref="LeaveExport"/> takes.</summary>
    public MethodDesc EnterExport { get; }

    /// <summary>An export returns to the host.</summary>
    public MethodDesc LeaveExport { get; }

    /// <summary>The word that is not zero while threads are to stop.</summary>
    public FieldDesc StopRequested { get; }

    /// <summary>The methods that read what is known of a type; the module has what those ask that it has.</summary>
    public Dictionary<MethodDesc, TypeQuestions> Questions { get; } = [];

    /// <summary>Reads the <c>Type</c> object from a method table, where no <c>typeof</c> says that there is one.</summary>
    public MethodDesc TypeObject { get; }

    /// <summary>Runs a thread, called by <c>wasi_thread_start</c>.</summary>
    public MethodDesc RunThread { get; }

    /// <summary>The method of a helper.</summary>
    public MethodDesc GetHelper(RuntimeHelper helper) => _helpers[(int)helper];

    private TypeDesc GetType(string typeNamespace, string name) => Assembly.TryGetType(typeNamespace, name)
        ?? throw InternalError.Of($"the guest runtime has no type {typeNamespace}.{name}");

    private static MethodDesc GetMethod(TypeDesc type, string name) => type.GetMethod(name)
        ?? throw InternalError.Of($"the guest runtime has no method {type}.{name}");

    /// <summary>Whether an assembly is the runtime, or belongs to the class library.</summary>
    public bool IsLibrary(EcmaAssembly assembly) => _isLibrary.GetOrAdd(
        assembly,
        static (key, folder) => string.Equals(Path.GetDirectoryName(key.Path), folder, StringComparison.Ordinal),
        _frameworkFolder);

    /// <summary>Whether a method belongs to the guest runtime.</summary>
    public bool IsRuntime(MethodDesc method) => method.GetTypicalMethodDefinition() is EcmaMethod definition && definition.Assembly == Assembly;

    /// <summary>Whether a method makes objects of types that are only known when it runs.</summary>
    public bool MakesObjects(MethodDesc method) => IsRuntime(method) && method.HasCustomAttribute("Weft.Intrinsics", "MakesObjectsAttribute");

    /// <summary>Whether a method only makes sense with threads, so that it marks a mistake in a build without them.</summary>
    public bool RequiresThreads(MethodDesc method) =>
        IsRuntime(method) && method.HasCustomAttribute("Weft.Intrinsics", "RequiresThreadsAttribute");
}
