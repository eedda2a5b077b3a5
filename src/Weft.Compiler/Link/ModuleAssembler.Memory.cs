using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Layout;
using Weft.Wasm;

namespace Weft.Compiler.Link;

/// <content>Memory, globals, data.</content>
internal sealed partial class ModuleAssembler
{
    /// <summary>The names that hosts of threads and other toolchains have for the imported memory.</summary>
    private const string MemoryModule = "env";
    private const string MemoryName = "memory";

    private void AddMemory()
    {
        MemoryPlan plan = _program.Memory;
        MemoryType memory = new(new(plan.InitialPages, plan.MaximumPages, plan.IsShared));
        if (plan.IsImported)
        {
            _module.Imports.Add(new(MemoryModule, MemoryName, memory));
        }
        else
        {
            _module.Memories.Add(memory);
        }
    }

    private void AddGlobals()
    {
        foreach (GlobalSymbol global in LinkerGlobals.All)
        {
            // One thread has one block: where nothing else can be, the engine sees a constant.
            bool isMutable = global.IsMutable && (global != LinkerGlobals.TlsBase || _program.Memory.IsShared);
            _module.Globals.Add(new(new GlobalType(WasmValueType.I32, isMutable), I32(InitialValue(global))));
        }
    }

    private ulong InitialValue(GlobalSymbol global)
    {
        MemoryLayout layout = _program.Layout;
        return global.Name switch
        {
            "__stack_pointer" => Reachable(layout.StackHigh),
            "__stack_limit" => layout.StackLow,
            "__tls_base" => layout.MainThreadLocalBlock,
            "__tls_size" => layout.ThreadLocals.Size,
            "__tls_align" => layout.ThreadLocals.Alignment,
            "__roots_start" => layout.Roots.Start,
            "__roots_end" => layout.Roots.End,
            "__tls_roots_start" => layout.ThreadLocalRoots.Start,
            "__tls_roots_end" => layout.ThreadLocalRoots.End,
            "__heap_base" => Reachable(layout.HeapBase),
            "__heap_end" => Reachable(_program.Memory.InitialPages * (ulong)MemoryPages.Size),
            "__stack_size" => layout.StackHigh - layout.StackLow,
            "__memory_maximum" => _program.Memory.MaximumPages ?? MemoryPages.AddressSpace / MemoryPages.Size,
            _ => throw InternalError.Of($"'{global.Name}' has no value"),
        };
    }

    // The end of the address space is no address; the last 16 bytes are given up for it.
    private static ulong Reachable(ulong address) => Math.Min(address, MemoryPages.AddressSpace - MemoryLayoutBuilder.StackAlignment);

    private void AddData()
    {
        bool isPassive = _program.Memory.IsShared;
        foreach (InitialData data in _program.Data)
        {
            _module.Data.Add(isPassive
                ? new() { Form = 1, Bytes = data.Bytes }
                : new() { Form = 0, Offset = I32(data.Address), Bytes = data.Bytes });
        }

        // Code that names segments is validated before the data are seen.
        if (isPassive && _module.Data.Count > 0)
        {
            _module.DataCount = (uint)_module.Data.Count;
        }
    }
}
