namespace Weft.Wasm.Instructions;

/// <summary>The type of a block: nothing, one result, or a function type.</summary>
public readonly record struct BlockType
{
    private readonly WasmValueType _result;
    private readonly long _index;

    private BlockType(WasmValueType result, long index)
    {
        _result = result;
        _index = index;
    }

    /// <summary>No parameters and no results.</summary>
    public static BlockType Empty => new(default, -1);

    /// <summary>Whether it has neither parameters nor results.</summary>
    public bool IsEmpty => _index < 0 && _result == default;

    /// <summary>The one result, where the type is given that way.</summary>
    public WasmValueType? Result => _result == default ? null : _result;

    /// <summary>The function type, where there is one.</summary>
    public TypeIndex? Type => _index < 0 ? null : new TypeIndex((uint)_index);

    /// <summary>Makes the type of a block with one result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The type.</returns>
    public static BlockType FromResult(WasmValueType result) => new(result, -1);

    /// <summary>Makes the type of a block with the signature of a function.</summary>
    /// <param name="type">The function type.</param>
    /// <returns>The type.</returns>
    public static BlockType FromType(TypeIndex type) => new(default, type.Value);
}
