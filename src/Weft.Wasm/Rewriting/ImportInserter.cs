namespace Weft.Wasm.Rewriting;

/// <summary>Adds imported functions behind the imports that a module has.</summary>
internal static class ImportInserter
{
    public static void Insert(Module module, IReadOnlyList<HostImport> imports)
    {
        foreach (HostImport import in imports)
        {
            module.Imports.Add(new Import(import.Module, import.Name, new FunctionImport(FindOrAddType(module, import.Type))));
        }
    }

    // Only a type that is a group of its own, final and without supertypes is equal to the one that an embedder makes from a signature.
    private static TypeIndex FindOrAddType(Module module, FunctionType signature)
    {
        int nextGroup = 0;
        for (int i = 0; i < module.Types.Count; i++)
        {
            while (nextGroup < module.RecursionGroups.Count && IsBehind(module.RecursionGroups[nextGroup], i))
            {
                nextGroup++;
            }

            bool isInGroup = nextGroup < module.RecursionGroups.Count && module.RecursionGroups[nextGroup].First.Value <= (uint)i;
            if (!isInGroup && module.Types[i] is { Form: SubTypeForm.Plain, Composite: FunctionType type } && type.Equals(signature))
            {
                return new TypeIndex((uint)i);
            }
        }

        module.Types.Add(new SubType(signature));
        return new TypeIndex((uint)module.Types.Count - 1);
    }

    private static bool IsBehind(RecursionGroup group, int index) => group.First.Value + (uint)group.Count <= (uint)index;
}
