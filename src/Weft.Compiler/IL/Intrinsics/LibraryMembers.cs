using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>
/// What of the class library attributes of the guest runtime name: in the core library, or in the assembly after a comma.
/// </summary>
internal static class LibraryMembers
{
    /// <summary>The attribute that names a method.</summary>
    public const string MethodAttribute = "LibraryMethodAttribute";

    /// <summary>A type by its full name.</summary>
    public static TypeDesc GetType(TypeSystemContext context, string name) => SerializedTypeName.Resolve(context.CoreLibrary, name);

    /// <summary>A method by its name.</summary>
    public static MethodDesc GetMethod(TypeSystemContext context, string type, string name) =>
        GetType(context, type).GetMethod(name) ?? throw InternalError.Of($"the class library has no method {type}.{name}");
}
