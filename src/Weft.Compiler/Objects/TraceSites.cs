using System.Buffers.Binary;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Reachability;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.Objects;

/// <summary>
/// The records of places that stack traces consist of, one for each line that calls or throws: <c>Weft.CompilerServices.TraceSite</c>.
/// Only code of the program has them, with what of the class library was inlined there or is called from there; the class library
/// below that leaves no trace. Methods that ask to be hidden are left out, as on .NET.
/// </summary>
internal sealed class TraceSites(SymbolTable symbols, CodeLocations locations)
{
    private const int FileOffset = 4;
    private const int LineOffset = 8;
    private const int OuterOffset = 12;
    private const int Size = 16;

    private readonly Dictionary<(MethodDesc Method, string? File, int Line, DataSymbol? Outer), DataSymbol> _records = [];
    private readonly Dictionary<string, DataSymbol> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<MethodDesc, bool> _hidden = [];

    /// <summary>The record of an instruction, or null where no code of the program is near.</summary>
    public DataSymbol? Find(Instruction instruction)
    {
        if (instruction.Location is not { } location || !IsOfProgram(location))
        {
            return null;
        }

        // The exception has come to this function before.
        if (instruction.ThrowsOn)
        {
            return location.InlinedAt is { } call ? FindPlace(call) : null;
        }

        DataSymbol? site = FindPlace(location);
        return instruction is { Opcode: Opcode.Call, Symbol: MethodSymbol callee } && IsCalledByProgram(callee.Method, location)
            ? GetRecord(callee.Method, null, 0, site)
            : site;
    }

    /// <summary>The record of a place, or null where neither its method nor any that it was inlined into is shown.</summary>
    public DataSymbol? FindPlace(SourceLocation place)
    {
        DataSymbol? outer = place.InlinedAt is { } call ? FindPlace(call) : null;
        if (place.Function is not MethodSymbol { Method: { } method } function
            || !(symbols.IsUserCode(method) ? IsShown(method) : IsCalledByProgram(method, place.InlinedAt)))
        {
            return outer;
        }

        return locations.Of(function, place.ILOffset) is { } source
            ? GetRecord(method, source.Origin, source.Line, outer)
            : GetRecord(method, null, 0, outer);
    }

    // The class library is shown as far as the program calls it.
    private bool IsCalledByProgram(MethodDesc callee, SourceLocation? place) =>
        place?.Function is MethodSymbol caller && symbols.IsUserCode(caller.Method) && !symbols.IsUserCode(callee) && IsShown(callee);

    private bool IsOfProgram(SourceLocation location)
    {
        for (SourceLocation? place = location; place is not null; place = place.InlinedAt)
        {
            if (place.Function is MethodSymbol function && symbols.IsUserCode(function.Method))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsShown(MethodDesc method)
    {
        MethodDesc definition = method.GetTypicalMethodDefinition();
        if (!_hidden.TryGetValue(definition, out bool isHidden))
        {
            isHidden = symbols.Runtime.IsRuntime(definition)
                || definition.HasCustomAttribute("System.Diagnostics", "StackTraceHiddenAttribute")
                || definition.OwningType.HasCustomAttribute("System.Diagnostics", "StackTraceHiddenAttribute");
            _hidden.Add(definition, isHidden);
        }

        return !isHidden;
    }

    private DataSymbol GetRecord(MethodDesc method, string? file, int line, DataSymbol? outer)
    {
        MethodDesc definition = method.GetTypicalMethodDefinition();
        if (_records.TryGetValue((definition, file, line, outer), out DataSymbol? record))
        {
            return record;
        }

        byte[] content = new byte[Size];
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(LineOffset), line);
        List<DataRelocation> relocations = [new(0, GetName(StackTraceNames.Of(definition)), 0)];
        if (file is not null)
        {
            relocations.Add(new(FileOffset, GetName(file), 0));
        }

        if (outer is not null)
        {
            relocations.Add(new(OuterOffset, outer, 0));
        }

        record = new($"site {definition}:{line}", DataSection.ReadOnly, Size, sizeof(int)) { Content = content, Relocations = relocations };
        _records.Add((definition, file, line, outer), record);
        return record;
    }

    private DataSymbol GetName(string name)
    {
        if (!_names.TryGetValue(name, out DataSymbol? data))
        {
            data = CountedName.Create(name);
            _names.Add(name, data);
        }

        return data;
    }
}
