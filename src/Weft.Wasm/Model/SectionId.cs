namespace Weft.Wasm;

/// <summary>The sections of a module; the values are the identifiers in the file.</summary>
public enum SectionId
{
    /// <summary>Bytes with a name, without meaning to the engine.</summary>
    Custom = 0,

    /// <summary>Function, structure and array types.</summary>
    Type = 1,

    /// <summary>What the embedder must supply.</summary>
    Import = 2,

    /// <summary>The type of each defined function.</summary>
    Function = 3,

    /// <summary>Defined tables.</summary>
    Table = 4,

    /// <summary>Defined memories.</summary>
    Memory = 5,

    /// <summary>Defined globals.</summary>
    Global = 6,

    /// <summary>What the embedder can see.</summary>
    Export = 7,

    /// <summary>The function that runs at instantiation.</summary>
    Start = 8,

    /// <summary>Element segments.</summary>
    Element = 9,

    /// <summary>The bodies of the defined functions.</summary>
    Code = 10,

    /// <summary>Data segments.</summary>
    Data = 11,

    /// <summary>The number of data segments, known before the code.</summary>
    DataCount = 12,

    /// <summary>Defined exception tags.</summary>
    Tag = 13,
}
