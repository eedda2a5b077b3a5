using System.Buffers.Binary;
using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;

namespace Weft.Wasm.Text;

internal sealed partial class InstructionPrinter
{
    private void PrintIndices(scoped in InstructionReader instruction)
    {
        uint first = instruction.Index;
        uint second = instruction.SecondIndex;
        switch (instruction.Kind)
        {
            case ImmediateKind.Function:
                writer.WriteWord(identifiers.Functions.Refer(first));
                break;
            case ImmediateKind.Global:
                writer.WriteWord(identifiers.Globals.Refer(first));
                break;
            case ImmediateKind.Table:
                writer.WriteWord(identifiers.Tables.Refer(first));
                break;
            case ImmediateKind.Memory:
                PrintUnlessZero(identifiers.Memories, first);
                break;
            case ImmediateKind.Tag:
                writer.WriteWord(identifiers.Tags.Refer(first));
                break;
            case ImmediateKind.Element:
                writer.WriteWord(identifiers.Elements.Refer(first));
                break;
            case ImmediateKind.Data:
                writer.WriteWord(identifiers.Data.Refer(first));
                break;
            case ImmediateKind.IndirectCall:
                PrintUnlessZero(identifiers.Tables, second);
                writer.WriteWord($"(type {identifiers.Types.Refer(first)})");
                break;
            case ImmediateKind.DataMemory:
                PrintUnlessZero(identifiers.Memories, second);
                writer.WriteWord(identifiers.Data.Refer(first));
                break;
            case ImmediateKind.ElementTable:
                PrintUnlessZero(identifiers.Tables, second);
                writer.WriteWord(identifiers.Elements.Refer(first));
                break;
            case ImmediateKind.MemoryMemory:
                PrintPairUnlessZero(identifiers.Memories, first, second);
                break;
            case ImmediateKind.TableTable:
                PrintPairUnlessZero(identifiers.Tables, first, second);
                break;
            default:
                PrintTypeAnd(instruction.Kind, first, second);
                break;
        }
    }

    private void PrintTypeAnd(ImmediateKind kind, uint type, uint second)
    {
        writer.WriteWord(identifiers.Types.Refer(type));
        if (kind != ImmediateKind.Type)
        {
            writer.WriteWord(kind switch
            {
                ImmediateKind.TypeType => identifiers.Types.Refer(second),
                ImmediateKind.TypeData => identifiers.Data.Refer(second),
                ImmediateKind.TypeElement => identifiers.Elements.Refer(second),
                _ => Number(second),
            });
        }
    }

    private void PrintUnlessZero(IdentifierScope scope, uint index)
    {
        if (index != 0)
        {
            writer.WriteWord(scope.Refer(index));
        }
    }

    private void PrintPairUnlessZero(IdentifierScope scope, uint first, uint second)
    {
        if (first != 0 || second != 0)
        {
            writer.WriteWord(scope.Refer(first));
            writer.WriteWord(scope.Refer(second));
        }
    }

    private void PrintList(scoped in InstructionReader instruction, ReadOnlyMemory<byte> bytes)
    {
        ByteReader reader = instruction.ReadList(bytes);
        switch (instruction.Kind)
        {
            case ImmediateKind.BranchTable:
                uint labels = reader.ReadU32();
                for (uint i = 0; i <= labels; i++)
                {
                    PrintLabel(reader.ReadU32());
                }

                break;
            case ImmediateKind.ValueTypes:
                uint types = reader.ReadU32();
                writer.Write(" (result");
                for (uint i = 0; i < types; i++)
                {
                    writer.WriteWord(identifiers.Format(reader.ReadValueType()));
                }

                writer.Write(")");
                break;
            case ImmediateKind.TryTable:
                PrintBlockType(instruction.BlockType);
                PrintCatches(ref reader, instruction.Index);
                break;
            case ImmediateKind.V128:
                ReadOnlySpan<byte> value = reader.ReadSlice(16).Span;
                writer.WriteWord("i32x4");
                for (int i = 0; i < 16; i += 4)
                {
                    writer.WriteWord($"0x{BinaryPrimitives.ReadUInt32LittleEndian(value[i..]):x8}");
                }

                break;
            case ImmediateKind.Shuffle:
                while (!reader.AtEnd)
                {
                    writer.WriteWord(Number(reader.ReadByte()));
                }

                break;
        }
    }

    private void PrintCatches(ref ByteReader reader, uint count)
    {
        reader.ReadU32();
        for (uint i = 0; i < count; i++)
        {
            byte clause = reader.ReadByte();
            string name = clause switch { 0 => "catch", 1 => "catch_ref", 2 => "catch_all", _ => "catch_all_ref" };
            string tag = clause < 2 ? $" {identifiers.Tags.Refer(reader.ReadU32())}" : string.Empty;
            writer.WriteWord($"({name}{tag} {Number(reader.ReadU32())})");
        }
    }
}
