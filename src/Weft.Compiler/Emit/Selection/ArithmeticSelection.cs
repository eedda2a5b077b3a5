using Weft.Compiler.IR;
using WasmOpcode = Weft.Wasm.Instructions.Opcode;

namespace Weft.Compiler.Emit.Selection;

/// <summary>
/// The WebAssembly instruction for each arithmetic opcode and its types. The names of both sides agree but for conversions, which are
/// rows of a table; so the table of WebAssembly's opcodes is also this one.
/// </summary>
internal static class ArithmeticSelection
{
    // {0} is the result's type, {1} the operand's.
    private static readonly (Opcode Opcode, string Name)[] Conversions =
    [
        (Opcode.Wrap, "{0}.wrap_{1}"), (Opcode.ExtendS, "{0}.extend_{1}_s"), (Opcode.ExtendU, "{0}.extend_{1}_u"),
        (Opcode.TruncSatS, "{0}.trunc_sat_{1}_s"), (Opcode.TruncSatU, "{0}.trunc_sat_{1}_u"), (Opcode.ConvertS, "{0}.convert_{1}_s"),
        (Opcode.ConvertU, "{0}.convert_{1}_u"), (Opcode.Demote, "{0}.demote_{1}"), (Opcode.Promote, "{0}.promote_{1}"),
        (Opcode.Reinterpret, "{0}.reinterpret_{1}"),
    ];

    // Comparisons of integers, and what each is when the condition is turned round. Floating-point ones are not in pairs: NaN.
    private static readonly (Opcode Opcode, Opcode Inverse)[] Inverses =
    [
        (Opcode.Eq, Opcode.Ne), (Opcode.LtS, Opcode.GeS), (Opcode.LtU, Opcode.GeU), (Opcode.GtS, Opcode.LeS), (Opcode.GtU, Opcode.LeU),
    ];

    private static readonly WasmOpcode?[] Table = Build();

    /// <summary>Finds the instruction.</summary>
    /// <param name="opcode">An opcode of arithmetic, comparison or conversion.</param>
    /// <param name="result">The type of the result.</param>
    /// <param name="operand">The type of the first operand.</param>
    /// <returns>The instruction, or null where a conversion changes nothing.</returns>
    public static WasmOpcode? Find(Opcode opcode, IRType result, IRType operand)
    {
        MachineType from = operand.Machine();
        MachineType to = result.Machine();
        if (opcode == Opcode.Reinterpret && from == to)
        {
            return null;
        }

        return Table[Place(opcode, to, from)]
            ?? throw InternalError.Of($"{opcode.Info().Name} from {operand.Name()} to {result.Name()} is no instruction");
    }

    /// <summary>The comparison that holds exactly where another one does not, or null where there is none.</summary>
    public static Opcode? Invert(Opcode opcode, IRType operand)
    {
        foreach ((Opcode one, Opcode other) in Inverses)
        {
            if (opcode == one || opcode == other)
            {
                // Of two floating-point numbers exactly one of eq and ne holds, and the others are different opcodes.
                return operand == IRType.V128 ? null : opcode == one ? other : one;
            }
        }

        return null;
    }

    private static int Place(Opcode opcode, MachineType result, MachineType operand) =>
        (((int)opcode * MachineTypes.Count) + (int)result) * MachineTypes.Count + (int)operand;

    private static WasmOpcode?[] Build()
    {
        WasmOpcode?[] table = new WasmOpcode?[IR.OpcodeTable.All.Length * MachineTypes.Count * MachineTypes.Count];
        for (MachineType result = 0; (int)result < MachineTypes.Count; result++)
        {
            for (MachineType operand = 0; (int)operand < MachineTypes.Count; operand++)
            {
                foreach ((Opcode opcode, string name) in Conversions)
                {
                    table[Place(opcode, result, operand)] =
                        WasmOpcodes.Find(name.Replace("{0}", result.Name(), StringComparison.Ordinal).Replace("{1}", operand.Name(), StringComparison.Ordinal));
                }
            }
        }

        foreach (OpcodeInfo info in IR.OpcodeTable.All)
        {
            if (!info.IsPure || info.OperandCount is not (1 or 2) || info.Result is not (ResultRule.SameAsOperand or ResultRule.I32))
            {
                continue;
            }

            for (MachineType operand = 0; (int)operand < MachineTypes.Count; operand++)
            {
                MachineType result = info.Result == ResultRule.I32 ? MachineType.I32 : operand;
                table[Place(info.Opcode, result, operand)] = WasmOpcodes.Find($"{operand.Name()}.{info.Name}");
            }
        }

        return table;
    }
}
