using System.Globalization;
using Weft.Wasm.Instructions;
using Weft.Wasm.Names;
using Weft.Wasm.Reading;

namespace Weft.Wasm.Text;

/// <summary>Prints a module, or one function of it, in the text format.</summary>
/// <remarks>
/// Instructions are in the flat form, indented by their blocks. Tools accept the text again unless the module has what the text format
/// cannot say: legacy exceptions, more locals than code could use, or data that <see cref="TextOptions"/> cut. Custom sections
/// other than names are comments. Not thread-safe.
/// </remarks>
public sealed partial class ModuleTextPrinter
{
    private const ulong LocalsBeyondCode = 50_000;

    private readonly Module _module;
    private readonly ModuleNames _names;
    private readonly ModuleIdentifiers _identifiers;
    private readonly IndentedWriter _writer;
    private readonly InstructionPrinter _instructions;
    private readonly TextOptions _options;
    private readonly int[] _imported;

    // Four bytes can declare 2^32 - 1 locals, and any number of functions can have the same long signature, which the text repeats.
    // What a compiler makes has fewer parameters and locals than bytes of code.
    private ulong _localsLeft = LocalsBeyondCode;

    /// <summary>Prepares to print.</summary>
    /// <param name="module">The module.</param>
    /// <param name="writer">Takes the text. Lines end with a line feed.</param>
    /// <param name="options">How much is printed; everything if <see langword="null"/>.</param>
    public ModuleTextPrinter(Module module, TextWriter writer, TextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        _module = module;
        _names = ModuleNames.Read(module);
        _identifiers = new ModuleIdentifiers(module, _names);
        _writer = new IndentedWriter(writer);
        _instructions = new InstructionPrinter(_identifiers, _writer);
        _options = options ?? new TextOptions();
        _imported = [.. Enum.GetValues<ExternalKind>().Select(module.CountImports)];
        foreach (FunctionBody body in module.Code)
        {
            _localsLeft += (ulong)body.Bytes.Length;
        }
    }

    /// <summary>Prints the module.</summary>
    /// <exception cref="MalformedModuleException">A body does not decode.</exception>
    public void PrintModule()
    {
        _writer.Write("(module");
        if (_names.ModuleName is { Length: > 0 } name)
        {
            _writer.WriteWord(IdentifierScope.Format(name));
        }

        _writer.EndLine();
        _writer.Level++;
        PrintTypes();
        PrintImports();
        for (int i = 0; i < _module.Functions.Count; i++)
        {
            PrintDefinedFunction(i);
        }

        PrintTables();
        PrintMemories();
        PrintTags();
        PrintGlobals();
        PrintExports();
        if (_module.Start is { } start)
        {
            _writer.WriteLine($"(start {_identifiers.Functions.Refer(start.Value)})");
        }

        PrintElements();
        PrintData();
        PrintCustoms();
        _writer.Level--;
        _writer.WriteLine(")");
    }

    /// <summary>Prints one function.</summary>
    /// <param name="index">The function, imported or defined.</param>
    /// <returns><see langword="false"/> if there is no such function.</returns>
    /// <exception cref="MalformedModuleException">The body does not decode.</exception>
    public bool PrintFunction(FunctionIndex index)
    {
        long defined = index.Value - (long)Imported(ExternalKind.Function);
        if (defined < 0)
        {
            PrintImport(FindFunctionImport(index.Value), index.Value);
            return true;
        }

        if (defined >= _module.Functions.Count)
        {
            return false;
        }

        PrintDefinedFunction((int)defined);
        return true;
    }

    private int Imported(ExternalKind kind) => _imported[(int)kind];

    private void PrintDefinedFunction(int defined)
    {
        var index = new FunctionIndex((uint)(Imported(ExternalKind.Function) + defined));
        TypeIndex type = _module.Functions[defined];
        FunctionType? signature = _module.FindFunctionType(type);
        _writer.BeginLine();
        _writer.Write($"(func {_identifiers.Functions.Introduce(index.Value)} (type {_identifiers.Types.Refer(type.Value)})");
        if (defined >= _module.Code.Count)
        {
            _writer.Write(")");
            _writer.EndLine();
            return;
        }

        FunctionBody body = _module.Code[defined];
        IReadOnlyList<LocalRun> runs = LocalsReader.Read(body, index);
        uint parameters = (uint)(signature?.Parameters.Length ?? 0);
        ulong total = parameters + CountLocals(runs);
        IdentifierScope locals = _identifiers.MakeLocals(index, total);
        if (signature is not null && TryTake((ulong)(signature.Parameters.Length + signature.Results.Length)))
        {
            PrintSignature(signature, locals);
        }

        _writer.EndLine();
        _writer.Level++;
        PrintLocals(runs, parameters, total, locals);
        _instructions.PrintBody(body, index, locals);
        _writer.Level--;
        _writer.WriteLine(")");
    }

    private void PrintSignature(FunctionType? signature, IdentifierScope? locals)
    {
        PrintParameters(signature, locals);
        if (signature is { Results.Length: > 0 })
        {
            _writer.WriteWord($"(result {string.Join(' ', signature.Results.Select(_identifiers.Format))})");
        }
    }

    // Only a parameter with an identifier needs parentheses of its own.
    private void PrintParameters(FunctionType? signature, IdentifierScope? locals)
    {
        bool isOpen = false;
        for (int i = 0; i < signature?.Parameters.Length; i++)
        {
            string type = _identifiers.Format(signature.Parameters[i]);
            string? identifier = locals?.Find((uint)i);
            if (isOpen && identifier is null)
            {
                _writer.WriteWord(type);
                continue;
            }

            _writer.Write(isOpen ? ")" : string.Empty);
            _writer.WriteWord(identifier is null ? $"(param {type}" : $"(param {identifier} {type})");
            isOpen = identifier is null;
        }

        _writer.Write(isOpen ? ")" : string.Empty);
    }

    private void PrintLocals(IReadOnlyList<LocalRun> runs, uint next, ulong total, IdentifierScope locals)
    {
        if (!TryTake(total - next))
        {
            _writer.WriteLine($";; {total - next} locals");
            return;
        }

        foreach (LocalRun run in runs)
        {
            for (uint i = 0; i < run.Count; i++, next++)
            {
                string identifier = locals.Find(next) is { } found ? $"{found} " : string.Empty;
                string number = next.ToString(CultureInfo.InvariantCulture);
                _writer.WriteLine($"(local {identifier}{_identifiers.Format(run.Type)}) ;; {number}");
            }
        }
    }

    private bool TryTake(ulong locals)
    {
        bool isEnough = locals <= _localsLeft;
        _localsLeft -= isEnough ? locals : 0;
        return isEnough;
    }

    private static ulong CountLocals(IReadOnlyList<LocalRun> runs)
    {
        ulong count = 0;
        foreach (LocalRun run in runs)
        {
            count += run.Count;
        }

        return count;
    }

    private Import FindFunctionImport(uint index)
    {
        foreach (Import import in _module.Imports)
        {
            if (import.Type is FunctionImport && index-- == 0)
            {
                return import;
            }
        }

        return default;
    }
}
