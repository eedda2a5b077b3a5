using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Reachability;

/// <summary>The guest runtime: the assembly that has what compiled code calls by itself.</summary>
internal sealed class RuntimeLibrary
{
    private const string HelperNamespace = "Weft.CompilerServices";
    private const string HelperType = "CompilerHelpers";

    private readonly string _frameworkFolder;
    private readonly MethodDesc[] _helpers;

    /// <summary>Finds the assembly and all helpers in it.</summary>
    /// <param name="types">The type system.</param>
    /// <param name="frameworkFolder">The folder of the class library and the guest runtime.</param>
    public RuntimeLibrary(TypeSystemContext types, string frameworkFolder)
    {
        _frameworkFolder = Path.GetFullPath(frameworkFolder);
        Assembly = types.GetAssembly("Weft.Runtime");
        TypeDesc helpers = GetType(HelperNamespace, HelperType);
        RuntimeHelper[] all = Enum.GetValues<RuntimeHelper>();
        _helpers = new MethodDesc[all.Length];
        foreach (RuntimeHelper helper in all)
        {
            _helpers[(int)helper] = GetMethod(helpers, helper.ToString());
        }
    }

    /// <summary>The assembly.</summary>
    public EcmaAssembly Assembly { get; }

    /// <summary>The method of a helper.</summary>
    public MethodDesc GetHelper(RuntimeHelper helper) => _helpers[(int)helper];

    /// <summary>A type of the runtime.</summary>
    public TypeDesc GetType(string typeNamespace, string name) => Assembly.GetType(typeNamespace, name)
        ?? throw InternalError.Of($"the guest runtime has no type {typeNamespace}.{name}");

    /// <summary>A method of the runtime.</summary>
    public static MethodDesc GetMethod(TypeDesc type, string name) => type.GetMethod(name)
        ?? throw InternalError.Of($"the guest runtime has no method {type}.{name}");

    /// <summary>Whether an assembly is the runtime, or belongs to the class library.</summary>
    public bool IsLibrary(EcmaAssembly assembly) =>
        string.Equals(Path.GetDirectoryName(assembly.Path), _frameworkFolder, StringComparison.Ordinal);

    /// <summary>Whether a method only makes sense with threads, so that it marks a mistake in a build without them.</summary>
    public bool RequiresThreads(MethodDesc method) =>
        method.GetTypicalMethodDefinition() is EcmaMethod definition && definition.Assembly == Assembly
        && definition.HasCustomAttribute("Weft.Intrinsics", "RequiresThreadsAttribute");
}
