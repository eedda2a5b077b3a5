namespace Weft.Wasm.Names;

/// <summary>The parts of the <c>name</c> section; the values are the identifiers in the file.</summary>
internal enum NameSubsection : byte
{
    Module = 0,
    Function = 1,
    Local = 2,
    Label = 3,
    Type = 4,
    Table = 5,
    Memory = 6,
    Global = 7,
    ElementSegment = 8,
    DataSegment = 9,
    Field = 10,
    Tag = 11,
}
