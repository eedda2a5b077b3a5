using System.Collections.Immutable;

namespace Weft.Wasm;

/// <summary>How a type is introduced in the file.</summary>
public enum SubTypeForm
{
    /// <summary>The composite type alone: final, without supertypes.</summary>
    Plain,

    /// <summary><c>sub final</c>.</summary>
    SubFinal,

    /// <summary><c>sub</c>: other types may extend it.</summary>
    Sub,
}

/// <summary>One entry of the type index space.</summary>
/// <param name="Form">How it is introduced.</param>
/// <param name="Supertypes">What it extends; empty for <see cref="SubTypeForm.Plain"/>.</param>
/// <param name="Composite">What it is made of.</param>
public readonly record struct SubType(SubTypeForm Form, ImmutableArray<TypeIndex> Supertypes, CompositeType Composite)
{
    /// <summary>Makes a final type without supertypes.</summary>
    /// <param name="composite">What it is made of.</param>
    public SubType(CompositeType composite)
        : this(SubTypeForm.Plain, [], composite)
    {
    }
}

/// <summary>A run of types that were declared together and may refer to one another.</summary>
/// <remarks>A type outside of every run is a group of its own, as the short form of the binary format has it.</remarks>
/// <param name="First">The first type of the run.</param>
/// <param name="Count">The number of types, which may be 0.</param>
public readonly record struct RecursionGroup(TypeIndex First, int Count);
