namespace Weft.Wasm;

public sealed partial class Module
{
    /// <summary>Counts the imports of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>How many there are.</returns>
    public int CountImports(ExternalKind kind)
    {
        int count = 0;
        foreach (Import import in Imports)
        {
            if (import.Type.Kind == kind)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Finds the type of a function, imported or defined.</summary>
    /// <param name="index">The function.</param>
    /// <returns>Its type, or <see langword="null"/> if there is no such function.</returns>
    public TypeIndex? FindFunctionTypeIndex(FunctionIndex index)
    {
        uint remaining = index.Value;
        foreach (Import import in Imports)
        {
            if (import.Type is FunctionImport function && remaining-- == 0)
            {
                return function.Type;
            }
        }

        return remaining < (uint)Functions.Count ? Functions[(int)remaining] : null;
    }

    /// <summary>Finds the signature of a function, imported or defined.</summary>
    /// <param name="index">The function.</param>
    /// <returns>Its signature, or <see langword="null"/> if there is none at that index.</returns>
    public FunctionType? FindFunctionType(FunctionIndex index) =>
        FindFunctionTypeIndex(index) is { } type ? FindFunctionType(type) : null;

    /// <summary>Finds a signature by its type index.</summary>
    /// <param name="index">The type.</param>
    /// <returns>The signature, or <see langword="null"/> if it is out of range or not a function.</returns>
    public FunctionType? FindFunctionType(TypeIndex index) =>
        index.Value < (uint)Types.Count ? Types[(int)index.Value].Composite as FunctionType : null;

    /// <summary>Gives the types of the function index space, imports first.</summary>
    /// <returns>A new list.</returns>
    public IReadOnlyList<TypeIndex> GetAllFunctionTypes()
    {
        List<TypeIndex> types = [];
        foreach (Import import in Imports)
        {
            if (import.Type is FunctionImport function)
            {
                types.Add(function.Type);
            }
        }

        types.AddRange(Functions);
        return types;
    }

    /// <summary>Gives the memory index space, imports first.</summary>
    /// <returns>A new list.</returns>
    public IReadOnlyList<MemoryType> GetAllMemories()
    {
        List<MemoryType> memories = [];
        foreach (Import import in Imports)
        {
            if (import.Type is MemoryType memory)
            {
                memories.Add(memory);
            }
        }

        memories.AddRange(Memories);
        return memories;
    }

    /// <summary>Finds an export by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The export, or <see langword="null"/> if there is none.</returns>
    public Export? FindExport(string name)
    {
        foreach (Export export in Exports)
        {
            if (export.Name == name)
            {
                return export;
            }
        }

        return null;
    }

    /// <summary>Finds the first custom section of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The section, or <see langword="null"/> if there is none.</returns>
    public CustomSection? FindCustom(string name) => Customs.Find(custom => custom.Name == name);
}
