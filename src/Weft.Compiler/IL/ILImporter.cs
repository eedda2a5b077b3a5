using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;

namespace Weft.Compiler.IL;

/// <summary>
/// Makes IR of a method's IL. It keeps to what the IL says and improves nothing: arguments and locals are slots of the frame, structs on
/// the evaluation stack are addresses of slots, and every check that IL has by definition is an instruction. The passes find values in
/// the slots and take out the checks that cannot fail. Each group of opcodes has a file of its own.
/// </summary>
internal sealed partial class ILImporter
{
    private readonly ImportContext _context;
    private readonly MethodDesc _method;
    private readonly MethodIL _body;
    private readonly Function _function;
    private readonly IRBuilder _builder;
    private readonly LeaderFinder _leaders;
    private readonly Dictionary<(int Offset, FinallyCopy? Scope), ILBlock> _blocks = [];
    private readonly Stack<ILBlock> _pending = new();
    private readonly CallingConvention _convention;
    private readonly Prefixes _prefixes = new();
    private ILBlock _current = null!;
    private int _instructionOffset;

    private ILImporter(ImportContext context, MethodDesc method, MethodIL body, Function function)
    {
        _context = context;
        _method = method;
        _body = body;
        _function = function;
        _builder = new(function);
        _leaders = new(body);
        _convention = CallingConvention.Of(method);
        _arguments = new Variable[_convention.Parameters.Count];
        _locals = new Variable[body.Locals.Length];
    }

    /// <summary>What adds instructions at the place that is looked at.</summary>
    internal IRBuilder Builder => _builder;

    /// <summary>Whose IL it is.</summary>
    internal MethodDesc Method => _method;

    /// <summary>The rest of the compiler.</summary>
    internal ImportContext Context => _context;

    /// <summary>Makes the IR of a method.</summary>
    /// <exception cref="BadILException">The IL breaks a rule.</exception>
    public static Function Import(ImportContext context, MethodDesc method, MethodIL body)
    {
        Function function = new(context.GetFunction(method));
        ILImporter importer = new(context, method, body, function);
        importer.Import();
        return function;
    }

    private void Import()
    {
        SetLocation(0);
        ImportParameters();
        ImportLocals();
        EnsureOwnClassInitialized();
        ILBlock first = GetBlock(0, null);
        first.EntryStack = [];
        _builder.Jump(first.Block);
        while (_pending.TryPop(out ILBlock? block))
        {
            try
            {
                ImportBlock(block);
            }
            catch (TypeSystemException exception)
            {
                exception.ILOffset ??= _instructionOffset;
                throw;
            }
        }
    }

    private ILBlock GetBlock(int offset, FinallyCopy? scope)
    {
        if (!_blocks.TryGetValue((offset, scope), out ILBlock? block))
        {
            block = new(offset, _function.AddBlock(), scope);
            block.Block.IsCold = _context.HasHeap && IsExceptional(offset, scope);
            _blocks.Add((offset, scope), block);
            _pending.Push(block);
        }

        return block;
    }

    private void ImportBlock(ILBlock block)
    {
        _current = block;
        SetLocation(block.Offset);
        EnterCode(block);
        _stack.Clear();
        _stack.AddRange(block.EntryStack ?? throw Bad("a block is entered without a known stack"));
        RefuseCatch(block.Offset);
        ILReader reader = new(_body.Code.Span) { Offset = block.Offset };
        while (!_builder.Block.IsComplete)
        {
            if (!reader.HasNext)
            {
                throw Bad("the code runs over its end");
            }

            _instructionOffset = reader.Offset;
            SetLocation(reader.Offset);
            ILOpCode opcode = reader.ReadOpcode();
            ImportInstruction(opcode, ref reader);
            if (!_builder.Block.IsComplete && _leaders.IsLeader(reader.Offset) && !_prefixes.Any)
            {
                JumpTo(reader.Offset);
            }
        }
    }

    private void ImportInstruction(ILOpCode opcode, ref ILReader reader)
    {
        // Prefixes speak of the instruction that follows, and of no other.
        if (ImportPrefix(opcode, ref reader))
        {
            return;
        }

        bool known = ImportLocalAccess(opcode, ref reader)
            || ImportConstant(opcode, ref reader)
            || ImportArithmetic(opcode)
            || ImportConversion(opcode)
            || ImportBranch(opcode, ref reader)
            || ImportComparison(opcode)
            || ImportIndirect(opcode, ref reader)
            || ImportField(opcode, ref reader)
            || ImportCall(opcode, ref reader)
            || ImportArray(opcode, ref reader)
            || ImportObject(opcode, ref reader)
            || ImportCast(opcode, ref reader)
            || ImportException(opcode, ref reader);
        if (!known)
        {
            throw Bad($"there is no instruction 0x{(int)opcode:x2}");
        }

        _prefixes.Clear();
    }

    private void SetLocation(int offset) => _builder.Location = new(_function.Symbol, offset, null);

    private BadILException Bad(string reason) => new(reason, _instructionOffset);
}
