using System.Diagnostics;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;
using Weft.Compiler.TypeSystem.Ecma;
using Weft.Compiler.TypeSystem.Layout;

namespace Weft.Compiler.Tests.TypeSystem;

/// <summary>Everything in the assemblies that programs are built of can be read.</summary>
public sealed class ClassLibraryTests(ITestOutputHelper output)
{
    private static readonly OpCode[] s_oneByte = new OpCode[256];
    private static readonly OpCode[] s_twoByte = new OpCode[256];

    static ClassLibraryTests()
    {
        foreach (System.Reflection.FieldInfo field in typeof(OpCodes).GetFields())
        {
            var opcode = (OpCode)field.GetValue(null)!;
            (opcode.Size == 1 ? s_oneByte : s_twoByte)[opcode.Value & 0xFF] = opcode;
        }
    }

    [Theory]
    [InlineData("System.Private.CoreLib", 3000)]
    [InlineData("System.Collections", 50)]
    [InlineData("System.Linq", 100)]
    public void Every_type_member_and_token_of_the_class_library_resolves(string name, int leastTypes)
    {
        using TypeSystemContext context = Fixture.CreateContext();
        EcmaAssembly assembly = context.GetAssembly(name);
        var counts = new Counts();
        var clock = Stopwatch.StartNew();
        var provider = new MethodILProvider();
        foreach (TypeDesc type in assembly.GetTypes())
        {
            counts.Types++;
            WalkType(type, counts);
            foreach (MethodDesc method in type.GetMethods())
            {
                counts.Methods++;
                _ = method.Signature;
                _ = method.Markers;
                _ = method.Import;
                if (provider.GetMethodIL(method) is { } body)
                {
                    counts.Bodies++;
                    WalkBody(body, counts);
                }
            }
        }

        output.WriteLine($"{name}: {counts} in {clock.ElapsedMilliseconds} ms");
        Assert.InRange(counts.Types, leastTypes, int.MaxValue);
        Assert.InRange(counts.Tokens, counts.Bodies, int.MaxValue);
    }

    [Fact]
    public void Every_name_of_the_class_library_can_be_written()
    {
        using TypeSystemContext context = Fixture.CreateContext();
        foreach (TypeDesc type in context.CoreLibrary.GetTypes())
        {
            Assert.NotEmpty(type.ToString());
            foreach (MethodDesc method in type.GetMethods())
            {
                Assert.NotEmpty(method.ToString());
            }
        }
    }

    [Fact]
    public void Every_interface_of_every_class_of_the_class_library_is_implemented()
    {
        using TypeSystemContext context = Fixture.CreateContext();
        int resolved = 0;
        foreach (TypeDesc type in context.CoreLibrary.GetTypes())
        {
            if (type.IsInterface || type.IsAbstract || type.IsGenericDefinition || type.IsVoid)
            {
                continue;
            }

            foreach (TypeDesc item in type.Interfaces)
            {
                foreach (MethodDesc method in item.GetMethods())
                {
                    if (method.IsVirtual)
                    {
                        MethodDesc target = method.IsStatic
                            ? Weft.Compiler.TypeSystem.Resolution.Constraints.ResolveConstrainedStatic(type, method)
                            : Weft.Compiler.TypeSystem.Resolution.VirtualMethods.Resolve(method, type);
                        Assert.False(target.IsAbstract);
                        resolved++;
                    }
                }
            }
        }

        output.WriteLine($"{resolved} methods");
        Assert.InRange(resolved, 10_000, int.MaxValue);
    }

    private static void WalkType(TypeDesc type, Counts counts)
    {
        _ = type.Kind;
        _ = type.BaseType;
        _ = type.Interfaces;
        _ = type.HasFinalizer;
        foreach (FieldDesc field in type.GetFields())
        {
            counts.Fields++;
            Assert.NotNull(field.FieldType);
            if (field.HasRva)
            {
                counts.Data += field.GetRvaData().Length;
            }
        }

        if (!type.IsGenericDefinition && !type.IsInterface && !type.IsVoid)
        {
            FieldLayout layout = type.Layout;
            counts.Layouts++;
            foreach (FieldPlace place in layout.Fields)
            {
                Assert.InRange(place.Offset, 0, layout.Size - place.Size);
            }

            Assert.NotNull(type.VirtualMethodTable);
        }
    }

    private static void WalkBody(MethodIL body, Counts counts)
    {
        _ = body.Locals;
        _ = body.ExceptionRegions;
        ReadOnlySpan<byte> code = body.Code.Span;
        int at = 0;
        while (at < code.Length)
        {
            OpCode opcode = code[at] == 0xFE ? s_twoByte[code[at + 1]] : s_oneByte[code[at]];
            at += opcode.Size;
            int token = at + 4 <= code.Length ? BitConverter.ToInt32(code.Slice(at, 4)) : 0;
            switch (opcode.OperandType)
            {
                case OperandType.InlineNone:
                    continue;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    continue;
                case OperandType.InlineVar:
                    at += 2;
                    continue;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    continue;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * token);
                    continue;
                case OperandType.InlineField:
                    Assert.NotNull(body.ResolveField(token));
                    break;
                case OperandType.InlineMethod:
                    Assert.NotNull(body.ResolveMethod(token));
                    break;
                case OperandType.InlineType:
                    Assert.NotNull(body.ResolveType(token));
                    break;
                case OperandType.InlineTok:
                    Assert.NotNull(body.ResolveToken(token));
                    break;
                case OperandType.InlineString:
                    Assert.NotNull(body.ResolveString(token));
                    break;
                case OperandType.InlineSig:
                    Assert.NotNull(body.ResolveStandaloneSignature(token));
                    break;
                default:
                    at += 4;
                    continue;
            }

            at += 4;
            counts.Tokens++;
        }
    }

    private sealed class Counts
    {
        public int Types;
        public int Fields;
        public int Methods;
        public int Bodies;
        public int Layouts;
        public int Tokens;
        public long Data;

        public override string ToString() =>
            $"{Types} types, {Fields} fields, {Methods} methods, {Bodies} bodies, {Tokens} tokens, {Layouts} layouts, {Data} bytes of data";
    }
}
