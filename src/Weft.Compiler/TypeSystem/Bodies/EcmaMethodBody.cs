using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem.Bodies;

/// <summary>A method body as the file has it, in the terms of the definition. Shared by all instances of the method.</summary>
internal sealed class EcmaMethodBody
{
    // The two low bits of a body's first byte tell a header of one byte from one of twelve (ECMA-335 II.25.4).
    private const int FormatMask = 3;
    private const int TinyFormat = 2;
    private const int TinyHeaderSize = 1;
    private const int FatHeaderSize = 12;

    private EcmaMethodBody(EcmaMethod method, ReadOnlyMemory<byte> code, MethodBodyBlock block, LocalSlot[] locals, ExceptionRegion[] regions)
    {
        Method = method;
        Code = code;
        MaxStack = block.MaxStack;
        InitLocals = block.LocalVariablesInitialized;
        Locals = locals;
        Regions = regions;
    }

    public EcmaMethod Method { get; }

    public ReadOnlyMemory<byte> Code { get; }

    public int MaxStack { get; }

    public bool InitLocals { get; }

    public LocalSlot[] Locals { get; }

    public ExceptionRegion[] Regions { get; }

    public static EcmaMethodBody Read(EcmaMethod method, int relativeVirtualAddress)
    {
        EcmaAssembly assembly = method.Assembly;
        try
        {
            // The block checks header and lengths against the section; the code is then a slice of the file.
            MethodBodyBlock block = assembly.GetMethodBody(relativeVirtualAddress);
            ReadOnlyMemory<byte> bytes = assembly.GetSectionRest(relativeVirtualAddress);
            bool tiny = (bytes.Span[0] & FormatMask) == TinyFormat;
            ReadOnlyMemory<byte> code = bytes.Slice(tiny ? TinyHeaderSize : FatHeaderSize, block.GetILReader().Length);
            LocalSlot[] locals = block.LocalSignature.IsNil
                ? []
                : new SignatureReader(assembly, assembly.Reader.GetBlobReader(assembly.Reader.GetStandaloneSignature(block.LocalSignature).Signature))
                    .ReadLocals();
            return new EcmaMethodBody(method, code, block, locals, ReadRegions(method, block, code.Length));
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw assembly.Corrupt($"the body of '{method}' cannot be read", e);
        }
    }

    private static ExceptionRegion[] ReadRegions(EcmaMethod method, MethodBodyBlock block, int length)
    {
        if (block.ExceptionRegions.IsEmpty)
        {
            return [];
        }

        var regions = new ExceptionRegion[block.ExceptionRegions.Length];
        for (int i = 0; i < regions.Length; i++)
        {
            System.Reflection.Metadata.ExceptionRegion row = block.ExceptionRegions[i];
            regions[i] = new ExceptionRegion(
                row.Kind,
                row.TryOffset,
                row.TryLength,
                row.HandlerOffset,
                row.HandlerLength,
                row.Kind == ExceptionRegionKind.Filter ? row.FilterOffset : -1,
                row.Kind == ExceptionRegionKind.Catch ? method.Assembly.GetType(row.CatchType) : null);
            if (!regions[i].IsWithin(length))
            {
                throw method.Assembly.Corrupt($"an exception handler of '{method}' reaches beyond its code");
            }
        }

        return regions;
    }
}
