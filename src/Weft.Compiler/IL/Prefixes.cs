using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL;

/// <summary>The prefixes that stand before an instruction (ECMA-335 III.2).</summary>
internal sealed class Prefixes
{
    /// <summary>Whether the access is volatile.</summary>
    public bool Volatile { get; set; }

    /// <summary>The alignment that an unaligned access promises, or 0.</summary>
    public int Unaligned { get; set; }

    /// <summary>The type that a call is constrained to.</summary>
    public TypeDesc? Constrained { get; set; }

    /// <summary>Whether any stands before the instruction to come.</summary>
    public bool Any { get; set; }

    /// <summary>Forgets them, after the instruction.</summary>
    public void Clear()
    {
        Volatile = false;
        Unaligned = 0;
        Constrained = null;
        Any = false;
    }
}
