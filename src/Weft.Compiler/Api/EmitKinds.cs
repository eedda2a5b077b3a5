namespace Weft.Compiler.Api;

/// <summary>What a compilation can write beside the module.</summary>
[Flags]
internal enum EmitKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The intermediate representation of every method, as it goes into emission.</summary>
    IR = 1,

    /// <summary>The module as text.</summary>
    Wat = 2,

    /// <summary>What is where in the module and in memory, and how large it is.</summary>
    Map = 4,
}
