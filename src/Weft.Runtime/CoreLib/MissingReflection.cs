using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>What the class library asks of metadata that a module does not have: an exception that says so.</summary>
[SubstituteFor("Internal.Reflection.Augments.ReflectionAugments")]
internal static class MissingReflection
{
    /// <summary>An object of a type that only the running program knows.</summary>
    [DoesNotReturn]
    public static object ActivatorCreateInstance(System.Type type, bool nonPublic) => throw OfConstructors();

    /// <inheritdoc cref="ActivatorCreateInstance(System.Type, bool)"/>
    [DoesNotReturn]
    public static object ActivatorCreateInstance(
        System.Type type,
        BindingFlags flags,
        Binder? binder,
        object[]? arguments,
        System.Globalization.CultureInfo? culture,
        object[]? activation) =>
        throw OfConstructors();

    /// <summary>Runs the static constructor of a type that only the running program knows.</summary>
    [DoesNotReturn]
    public static void RunClassConstructor(RuntimeTypeHandle typeHandle) => throw OfConstructors();

    /// <summary>The method of a delegate.</summary>
    [DoesNotReturn]
    public static MethodInfo GetDelegateMethod(Delegate value) => throw OfMembers();

    /// <summary>An assembly by its name.</summary>
    [DoesNotReturn]
    public static Assembly Load(AssemblyName name, bool throwOnFileNotFound) => throw OfMembers();

    /// <summary>All assemblies.</summary>
    [DoesNotReturn]
    public static Assembly[] GetLoadedAssemblies() => throw OfMembers();

    /// <summary>The assembly of a type.</summary>
    [DoesNotReturn]
    public static Assembly GetAssemblyForHandle(RuntimeTypeHandle handle) => throw OfMembers();

    /// <summary>Members and all that comes with them.</summary>
    internal static PlatformNotSupportedException OfMembers() => new(
        "A module has no metadata when it runs: members, attributes and assemblies of types are not known, and no types can be made.");

    /// <summary>The parameters of generic definitions.</summary>
    internal static PlatformNotSupportedException OfParameters() => new(
        "A module has no metadata when it runs: the parameters of a generic definition are not known.");

    /// <summary>What makes objects of types.</summary>
    internal static PlatformNotSupportedException OfConstructors() => new(
        "A module has no metadata when it runs: constructors of a type are not known. Use new, or Activator.CreateInstance<T>().");
}
