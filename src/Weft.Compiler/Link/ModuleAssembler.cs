using Weft.Compiler.Diagnostics;
using Weft.Compiler.Emit;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Link.Functions;
using Weft.Wasm;

namespace Weft.Compiler.Link;

/// <summary>Fills the sections of a module.</summary>
internal sealed partial class ModuleAssembler
{
    private readonly LinkedProgram _program;
    private readonly SymbolLayout _symbols;
    private readonly EmittedFunction[] _bodies;
    private readonly DiagnosticBag _diagnostics;
    private readonly Module _module = new();

    private ModuleAssembler(LinkedProgram program, EmittedFunction[] bodies, DiagnosticBag diagnostics)
    {
        _program = program;
        _symbols = program.Symbols;
        _bodies = bodies;
        _diagnostics = diagnostics;
    }

    /// <summary>Makes the module.</summary>
    /// <param name="program">The program with its places.</param>
    /// <param name="bodies">A body for each function that is not imported, in the order of the index space.</param>
    /// <param name="diagnostics">Gets exports that cannot be.</param>
    public static Module Assemble(LinkedProgram program, EmittedFunction[] bodies, DiagnosticBag diagnostics)
    {
        ModuleAssembler assembler = new(program, bodies, diagnostics);
        assembler.AddFunctions();
        assembler.AddTable();
        assembler.AddMemory();
        assembler.AddTag();
        assembler.AddGlobals();
        assembler.AddData();
        assembler.AddExports();
        assembler.AddCustomSections();
        return assembler._module;
    }

    private void AddFunctions()
    {
        foreach (FunctionType type in _symbols.Types)
        {
            _module.Types.Add(new(type));
        }

        int imported = _program.Input.Imports.Count;
        for (int i = 0; i < _symbols.Functions.Length; i++)
        {
            FunctionSymbol function = _symbols.Functions[i];
            TypeIndex type = new(_symbols.TypeIndex(function.Signature));
            if (i < imported)
            {
                ImportName name = function.Import!.Value;
                _module.Imports.Add(new(name.Module, name.Field, new FunctionImport(type)));
            }
            else
            {
                _module.Functions.Add(type);
                _module.Code.Add(_bodies[i - imported].Body);
            }
        }

        if (_program.Options.IsMemoryShared)
        {
            _module.Start = new(_symbols.FunctionIndex(InitializeMemoryFunction.Function.Symbol));
        }
    }

    // Never grows, so that an engine can check an index against a constant.
    private void AddTable()
    {
        if (!_program.NeedsTable)
        {
            return;
        }

        uint size = SymbolLayout.TableBase + (uint)_symbols.TableFunctions.Length;
        _module.Tables.Add(new(new TableType(WasmValueType.FuncRef, new(size, size))));
        if (!_symbols.TableFunctions.IsEmpty)
        {
            _module.Elements.Add(new()
            {
                Form = 0,
                Offset = I32(SymbolLayout.TableBase),
                Functions = [.. _symbols.TableFunctions.Select(function => new FunctionIndex(_symbols.FunctionIndex(function)))],
            });
        }
    }

    private void AddTag()
    {
        if (_symbols.Tag is { } type)
        {
            _module.Tags.Add(new(new(type)));
        }
    }

    private static ConstantExpression I32(ulong value)
    {
        CodeBuilder code = new();
        code.I32Const((int)(uint)value);
        code.End();
        return new(code.Written.ToArray());
    }
}
