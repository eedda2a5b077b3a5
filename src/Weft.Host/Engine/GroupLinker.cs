using System.Text;
using Weft.Host.Calls;
using Weft.Host.Diagnostics;

namespace Weft.Host.Engine;

/// <summary>Binds a module's imports for one group and gives the template from which every thread's instance is made.</summary>
internal sealed unsafe class GroupLinker : IDisposable
{
    private readonly LinkerHandle _linker;
    private readonly SharedMemory[] _memories;
    private readonly InstancePreHandle _template;

    private GroupLinker(LinkerHandle linker, SharedMemory[] memories, InstancePreHandle template)
    {
        _linker = linker;
        _memories = memories;
        _template = template;
    }

    /// <summary>The shared memories that the module imports, by memory index; imports come first in the index space.</summary>
    public ReadOnlySpan<SharedMemory> Memories => _memories;

    /// <summary>What instances are made from.</summary>
    public InstancePreHandle Template => _template;

    /// <summary>Creates the imported memories and binds every import.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="module">The module.</param>
    /// <param name="maxMemory">The embedder's limit for each memory, in bytes.</param>
    /// <param name="additionalPages">By how many pages the first memory is larger than the module asks for.</param>
    /// <param name="place">What to call the module in errors.</param>
    /// <exception cref="WeftException">An import is unknown or of another type, or a memory cannot be created.</exception>
    public static GroupLinker Create(EngineHandle engine, CompiledModule module, long? maxMemory, int additionalPages, string place)
    {
        LinkerHandle linker = new(NativeMethods.wasmtime_linker_new(engine));
        // Defining an item asks for a store, but a shared memory belongs to none: any store will do.
        using StoreHandle scratch = new(NativeMethods.wasmtime_store_new(engine, null, null));
        List<SharedMemory> memories = [];
        // A module may import one item more than once; the linker takes it once.
        Dictionary<(string, string), SharedMemory?> defined = [];
        try
        {
            foreach (ModuleItem import in module.Interface.Imports)
            {
                bool isNew = defined.TryAdd((import.Module, import.Name), null);
                switch (import)
                {
                    case { Kind: ExternTypeKind.Function, Function: { } signature }:
                        HostFunction function = Resolve(import, signature, place);
                        if (isNew)
                        {
                            DefineFunction(linker, import, function, place);
                        }

                        break;
                    case { Kind: ExternTypeKind.Memory, Memory: { IsShared: true } facts }:
                        if (defined[(import.Module, import.Name)] is not { } memory)
                        {
                            memory = SharedMemory.Create(
                                engine,
                                memories.Count == 0 ? Enlarge(facts, additionalPages, place) : facts,
                                maxMemory,
                                $"{place}: import {import.Module}.{import.Name}");
                            defined[(import.Module, import.Name)] = memory;
                            memories.Add(memory);
                            DefineMemory(linker, scratch, import, memory.Extern, place);
                        }
                        else
                        {
                            memories.Add(memory);
                        }

                        break;
                    default:
                        throw Unknown(import, place);
                }
            }

            nint template;
            EngineFailure? failure = EngineFailure.Take(NativeMethods.wasmtime_linker_instantiate_pre(linker, module.Handle, &template));
            return failure is null
                ? new(linker, [.. memories], new InstancePreHandle(template))
                : throw ErrorCatalogue.LinkFailed.Exception(place, failure.Message);
        }
        catch
        {
            linker.Dispose();
            memories.ForEach(memory => memory.Dispose());
            throw;
        }
    }

    public void Dispose()
    {
        _template.Dispose();
        _linker.Dispose();
        foreach (SharedMemory memory in _memories)
        {
            memory.Dispose();
        }
    }

    private static MemoryFacts Enlarge(MemoryFacts facts, int pages, string place)
    {
        MemoryFacts larger = facts.WithMore(pages);
        return pages == 0 || larger.Minimum <= larger.Maximum
            ? larger
            : throw ErrorCatalogue.NoRoomForCompatibility.Exception(
                place, facts.Maximum << facts.PageSizeLog2, larger.Minimum << facts.PageSizeLog2);
    }

    private static HostFunction Resolve(ModuleItem import, FunctionSignature signature, string place)
    {
        HostFunction function = HostFunctionTable.Find(import.Module, import.Name) ?? throw Unknown(import, place);
        return signature.Is(function.Parameters, function.Results)
            ? function
            : throw ErrorCatalogue.ImportTypeMismatch.Exception(
                place, import.Module, import.Name, signature, new FunctionSignature(Kinds(function.Parameters), Kinds(function.Results)));
    }

    private static WeftException Unknown(ModuleItem import, string place) => ErrorCatalogue.UnknownImport.Exception(
        place,
        import.Module,
        import.Name,
        import.Kind.ToString().ToLowerInvariant(),
        HostFunctionTable.SuggestFor(import.Module, import.Name));

    private static void DefineFunction(LinkerHandle linker, ModuleItem import, HostFunction function, string place)
    {
        void* type = CreateType(function);
        using EncodedName module = new(import.Module);
        using EncodedName name = new(import.Name);
        EngineFailure? failure = EngineFailure.Take(NativeMethods.wasmtime_linker_define_func_unchecked(
            linker, module.Data, module.Length, name.Data, name.Length, type, &HostDispatcher.Invoke, (void*)function.Body, null));
        NativeMethods.wasm_functype_delete(type);
        ThrowFailed(failure, import, place);
    }

    private static void DefineMemory(LinkerHandle linker, StoreHandle scratch, ModuleItem import, NativeExtern item, string place)
    {
        using EncodedName module = new(import.Module);
        using EncodedName name = new(import.Name);
        EngineFailure? failure = EngineFailure.Take(NativeMethods.wasmtime_linker_define(
            linker, NativeMethods.wasmtime_store_context(scratch), module.Data, module.Length, name.Data, name.Length, &item));
        ThrowFailed(failure, import, place);
    }

    private static void ThrowFailed(EngineFailure? failure, ModuleItem import, string place)
    {
        if (failure is not null)
        {
            throw ErrorCatalogue.LinkFailed.Exception(place, $"{import.Module}.{import.Name}: {failure.Message}");
        }
    }

    private static byte[] Kinds(ReadOnlySpan<ValueKind> kinds)
    {
        byte[] result = new byte[kinds.Length];
        for (int i = 0; i < kinds.Length; i++)
        {
            result[i] = (byte)kinds[i];
        }

        return result;
    }

    private static void* CreateType(HostFunction function)
    {
        NativePointerVector parameters = CreateTypes(function.Parameters);
        NativePointerVector results = CreateTypes(function.Results);
        return NativeMethods.wasm_functype_new(&parameters, &results);
    }

    private static NativePointerVector CreateTypes(ReadOnlySpan<ValueKind> kinds)
    {
        void** types = stackalloc void*[kinds.Length];
        for (int i = 0; i < kinds.Length; i++)
        {
            types[i] = NativeMethods.wasm_valtype_new((byte)kinds[i]);
        }

        NativePointerVector vector;
        NativeMethods.wasm_valtype_vec_new(&vector, (nuint)kinds.Length, types);
        return vector;
    }

    /// <summary>A name in UTF-8 at an address that stays.</summary>
    private readonly ref struct EncodedName
    {
        private readonly System.Runtime.InteropServices.GCHandle _pin;

        public EncodedName(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            _pin = System.Runtime.InteropServices.GCHandle.Alloc(bytes, System.Runtime.InteropServices.GCHandleType.Pinned);
            Data = (byte*)_pin.AddrOfPinnedObject();
            Length = (nuint)bytes.Length;
        }

        public byte* Data { get; }

        public nuint Length { get; }

        public void Dispose() => _pin.Free();
    }
}
