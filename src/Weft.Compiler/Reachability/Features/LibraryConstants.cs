using System.Collections.Concurrent;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Reachability.Features;

/// <summary>Members of the class library whose value is known, because a switch of the build decides it. Thread-safe.</summary>
internal sealed class LibraryConstants(RuntimeLibrary runtime)
{
    private readonly ConcurrentDictionary<EcmaAssembly, SubstitutionFile> _files = new();
    private readonly ConcurrentDictionary<EcmaMethod, int?> _methods = new();

    /// <summary>What a method returns, or null where that is not known.</summary>
    public int? Find(MethodDesc method) =>
        method.GetTypicalMethodDefinition() is EcmaMethod definition
            && definition.Signature.ReturnType.Kind is TypeKind.Boolean or TypeKind.Int32 && runtime.IsLibrary(definition.Assembly)
            ? _methods.GetOrAdd(definition, Read)
            : null;

    /// <summary>What a static field holds, or null where that is not known.</summary>
    public int? Find(FieldDesc field) =>
        field.OwningType.GetTypeDefinition() is EcmaType owner && runtime.IsLibrary(owner.Assembly) ? FileOf(owner.Assembly).FindField(field) : null;

    private int? Read(EcmaMethod method) => IsNativeSize(method)
        ? null
        : FileOf(method.Assembly).FindMethod(method) ?? (FindSwitch(method) is { } value ? value ? 1 : 0 : null);

    private SubstitutionFile FileOf(EcmaAssembly assembly) => _files.GetOrAdd(assembly, SubstitutionFile.Read);

    private static bool? FindSwitch(EcmaMethod method) =>
        method.IsStatic && method.Signature.Length == 0 && method.Name.StartsWith("get_", StringComparison.Ordinal)
        && method.GetPropertyAttribute("System.Diagnostics.CodeAnalysis", "FeatureSwitchDefinitionAttribute")
            is { FixedArguments: [{ Value: string name }] }
            ? FeatureSwitches.Find(name)
            : null;

    // The file was made for pointers of 8 bytes.
    private static bool IsNativeSize(EcmaMethod method) => method.Name == "get_Size" && method.OwningType.Kind is TypeKind.IntPtr or TypeKind.UIntPtr;
}
