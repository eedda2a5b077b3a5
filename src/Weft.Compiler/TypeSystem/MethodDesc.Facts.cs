using System.Reflection;
using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem;

internal abstract partial class MethodDesc
{
    public bool IsStatic => (Attributes & MethodAttributes.Static) != 0;

    public bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;

    public bool IsAbstract => (Attributes & MethodAttributes.Abstract) != 0;

    public bool IsFinal => (Attributes & MethodAttributes.Final) != 0;

    /// <summary>The method begins a slot of its own, even where a base class has a method of the same name and signature.</summary>
    public bool IsNewSlot => (Attributes & MethodAttributes.NewSlot) != 0;

    public bool IsPublic => (Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;

    /// <summary>An instance constructor.</summary>
    public bool IsConstructor => (Attributes & MethodAttributes.RTSpecialName) != 0 && !IsStatic && Name == ".ctor";

    public bool IsStaticConstructor => (Attributes & MethodAttributes.RTSpecialName) != 0 && IsStatic && Name == ".cctor";

    public bool IsInternalCall => (ImplAttributes & MethodImplAttributes.InternalCall) != 0;

    /// <summary>The body is given by the runtime: the methods of delegates and arrays.</summary>
    public bool IsRuntimeImplemented => (ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.Runtime;

    public bool IsNoInlining => (ImplAttributes & MethodImplAttributes.NoInlining) != 0;

    public bool IsAggressiveInlining => (ImplAttributes & MethodImplAttributes.AggressiveInlining) != 0;

    public bool IsNoOptimization => (ImplAttributes & MethodImplAttributes.NoOptimization) != 0;

    public bool IsSynchronized => (ImplAttributes & MethodImplAttributes.Synchronized) != 0;

    /// <summary>Marked <c>[Intrinsic]</c>; see also <see cref="TypeDesc.IsIntrinsic"/>.</summary>
    public bool IsIntrinsic => (Markers & MethodMarkers.Intrinsic) != 0;

    public bool IsUnmanagedCallersOnly => (Markers & MethodMarkers.UnmanagedCallersOnly) != 0;

    public bool IsRuntimeImport => (Markers & MethodMarkers.RuntimeImport) != 0;

    public bool IsRuntimeExport => (Markers & MethodMarkers.RuntimeExport) != 0;

    public bool IsPInvoke => (Attributes & MethodAttributes.PinvokeImpl) != 0;

    /// <summary>Where a P/Invoke leads; null for other methods.</summary>
    public virtual PInvokeImport? Import => null;

    /// <summary>The name under which an <c>[UnmanagedCallersOnly]</c> method is exported; null when it names none.</summary>
    public string? UnmanagedEntryPoint
    {
        get
        {
            if (!IsUnmanagedCallersOnly)
            {
                return null;
            }

            if (GetCustomAttribute("System.Runtime.InteropServices", "UnmanagedCallersOnlyAttribute") is { } attribute)
            {
                foreach (CustomAttributeNamedArgument<TypeDesc> argument in attribute.NamedArguments)
                {
                    if (argument.Name == "EntryPoint")
                    {
                        return argument.Value as string;
                    }
                }
            }

            return null;
        }
    }

    /// <summary>The name of the runtime function that an <c>[RuntimeImport]</c> method stands for: the last argument, else the method's name.</summary>
    public string? RuntimeImportName => IsRuntimeImport ? LastString("RuntimeImportAttribute") ?? Name : null;

    /// <summary>The name under which an <c>[RuntimeExport]</c> method is known to <c>[RuntimeImport]</c> methods.</summary>
    public string? RuntimeExportName => IsRuntimeExport ? LastString("RuntimeExportAttribute") ?? Name : null;

    /// <summary>The string arguments of a custom attribute's constructor, in order; null without the attribute.</summary>
    public string?[]? GetCustomAttributeStrings(string attributeNamespace, string attributeName)
    {
        if (GetCustomAttribute(attributeNamespace, attributeName) is not { } attribute)
        {
            return null;
        }

        var strings = new List<string?>();
        foreach (CustomAttributeTypedArgument<TypeDesc> argument in attribute.FixedArguments)
        {
            if (argument.Type == Context.GetWellKnownType(WellKnownType.String))
            {
                strings.Add(argument.Value as string);
            }
        }

        return [.. strings];
    }

    private string? LastString(string attributeName) =>
        GetCustomAttributeStrings("System.Runtime", attributeName) is { Length: > 0 } strings ? strings[^1] : null;
}

/// <summary>The target of a P/Invoke.</summary>
/// <param name="Module">The name of the library, as written.</param>
/// <param name="EntryPoint">The name of the function in it.</param>
/// <param name="Attributes">Character set, calling convention, and last-error flags.</param>
internal sealed record PInvokeImport(string Module, string EntryPoint, MethodImportAttributes Attributes);
