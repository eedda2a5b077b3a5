using Weft.Host.Preparation.Contract;
using Weft.Wasm;
using Weft.Wasm.Instructions;

namespace Weft.Host.Compatibility;

/// <summary>What stands at a place in Zig's <c>wasi_thread_start</c>.</summary>
internal enum ZigPlace
{
    /// <summary>The prologue reads the stack pointer, to lay its frame there.</summary>
    FrameRead,

    /// <summary>The thread's function is about to be called; stack pointer and thread-locals are set.</summary>
    BodyCall,

    /// <summary>The stack pointer is set after the thread's function: to free a detached thread, or by the epilogue.</summary>
    StackWrite,

    /// <summary>A joinable thread clears its id, which its joiner waits for.</summary>
    ExitStore,
}

/// <summary>
/// The places in <c>wasi_thread_start</c> of Zig's standard library (0.11 to 0.13, <c>WasiThreadImpl</c>) where its faults can be
/// cured. They are recognised by the shape that the source's inline assembly and the linker give to them in every mode of
/// optimisation, so that names are not needed.
/// </summary>
internal sealed class ZigThreadStart
{
    private readonly Dictionary<int, ZigPlace> _places = [];

    private ZigThreadStart()
    {
    }

    /// <summary>The global that holds the stack pointer.</summary>
    public uint StackPointer { get; private set; }

    /// <summary>The global that holds the address of the thread-locals.</summary>
    public uint TlsBase { get; private set; }

    /// <summary>Finds the places.</summary>
    /// <returns><see langword="null"/> where the module's threads do not start as Zig's do.</returns>
    public static ZigThreadStart? Find(Module module)
    {
        if (!ContractFacts.ImportsThreadSpawn(module)
            || module.FindExport(ContractFacts.ThreadEntry) is not { Kind: ExternalKind.Function } entry
            || !TryFindBody(module, entry.Index, out FunctionBody body))
        {
            return null;
        }

        ZigThreadStart found = new();
        return found.Read(module, InstructionReader.ForBody(body, new FunctionIndex(entry.Index))) ? found : null;
    }

    /// <summary>Tells whether an instruction is one of the places.</summary>
    public bool TryGetPlace(in InstructionReader instruction, out ZigPlace place) => _places.TryGetValue(instruction.Offset, out place);

    // In the order of the source: set the stack pointer, __wasm_init_tls, call the function, exchange the state, then either store
    // 0 and notify one, or set the stack pointer and free.
    private bool Read(Module module, InstructionReader instructions)
    {
        bool hasStack = false;
        bool hasTls = false;
        bool hasBody = false;
        bool hasExchange = false;
        bool hasExit = false;
        bool isZero = false;
        bool isNotified = false;
        while (instructions.MoveNext())
        {
            bool wasZero = isZero;
            isZero = instructions is { Opcode: Opcode.I32Const, Value: 0 };
            switch (instructions.Opcode)
            {
                case Opcode.GlobalGet when !hasBody && (!hasStack || instructions.Index == StackPointer) && !hasTls:
                    StackPointer = instructions.Index;
                    hasStack = true;
                    _places.Add(instructions.Offset, ZigPlace.FrameRead);
                    break;
                case Opcode.GlobalSet when !hasStack:
                    StackPointer = instructions.Index;
                    hasStack = true;
                    break;
                case Opcode.GlobalSet when hasBody && instructions.Index == StackPointer:
                    _places.Add(instructions.Offset, ZigPlace.StackWrite);
                    break;
                case Opcode.Call when hasStack && !hasTls:
                    hasTls = TryReadTlsBase(module, instructions.Index);
                    break;
                case Opcode.CallIndirect when hasTls && !hasBody:
                    hasBody = true;
                    _places.Add(instructions.Offset, ZigPlace.BodyCall);
                    break;
                case Opcode.I32AtomicRmw8XchgU when hasBody:
                    hasExchange = true;
                    break;
                case Opcode.I32AtomicStore when hasExchange && wasZero && instructions is { Index: 0, Value: 0 }:
                    hasExit = true;
                    _places.Add(instructions.Offset, ZigPlace.ExitStore);
                    break;
                case Opcode.MemoryAtomicNotify:
                    isNotified |= hasExit;
                    break;
            }
        }

        return isNotified;
    }

    // The linker makes it: the argument goes to __tls_base, then the template is copied there.
    private bool TryReadTlsBase(Module module, uint function)
    {
        if (!TryFindBody(module, function, out FunctionBody body))
        {
            return false;
        }

        InstructionReader instructions = InstructionReader.ForBody(body, new FunctionIndex(function));
        if (instructions.MoveNext() && instructions is { Opcode: Opcode.LocalGet, Index: 0 }
            && instructions.MoveNext() && instructions.Opcode == Opcode.GlobalSet && instructions.Index != StackPointer)
        {
            TlsBase = instructions.Index;
            return true;
        }

        return false;
    }

    private static bool TryFindBody(Module module, uint function, out FunctionBody body)
    {
        uint imported = (uint)module.CountImports(ExternalKind.Function);
        if (function < imported || function - imported >= (uint)module.Code.Count)
        {
            body = default;
            return false;
        }

        body = module.Code[(int)(function - imported)];
        return true;
    }
}
