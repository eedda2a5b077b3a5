using Weft.Compiler.IR;

namespace Weft.Compiler.Emit;

/// <summary>The names of locals.</summary>
internal sealed partial class FunctionEmitter
{
    // A local that several variables share is none of them for whoever reads the name, so it has none; a parameter is always itself.
    private void AddVariableNames()
    {
        string?[] names = new string?[_locals.Types.Count];
        bool[] isShared = new bool[names.Length];
        foreach (Block block in _flow.Order)
        {
            foreach (BlockParameter parameter in block.Parameters)
            {
                AddVariableName(parameter, names, isShared);
            }

            foreach (Instruction instruction in block)
            {
                AddVariableName(instruction, names, isShared);
            }
        }

        for (int i = 0; i < names.Length; i++)
        {
            string? name = i < _locals.ParameterCount ? _function.Entry.Parameters[i].Variable : isShared[i] ? null : names[i];
            if (name is { Length: > 0 })
            {
                _localNames.Add(new((uint)i, name));
            }
        }
    }

    private void AddVariableName(Value value, string?[] names, bool[] isShared)
    {
        if (value.Variable is { } name && _locals.HasLocal(value))
        {
            uint local = _locals.Local(value);
            isShared[local] |= names[local] is { } known && known != name;
            names[local] = name;
        }
    }
}
