using System.Reflection.Emit;

namespace Weft.Cases.Tests.IL;

/// <summary>Opcodes that read, write, copy and fill memory, compared with .NET.</summary>
public sealed class MemoryOpcodeTests
{
    private const int Size = 64;

    public static TheoryData<string> Accesses =>
        ["i1", "u1", "i2", "u2", "i4", "u4", "i8", "r4", "r8"];

    [Theory]
    [MemberData(nameof(Accesses))]
    public Task Indirect_access_reads_and_writes_as_on_dotnet(string suffix)
    {
        ILProgram program = new($"indirect-{suffix}");
        OpCode load = Find($"ldind.{suffix}");
        OpCode store = Find($"stind.{suffix.Replace('u', 'i')}");
        Type type = suffix switch
        {
            "i8" => typeof(long),
            "r4" => typeof(float),
            "r8" => typeof(double),
            _ => typeof(int),
        };
        foreach ((string name, bool isVolatile, int alignment) in new[] { ("Plain", false, 0), ("Volatile", true, 0), ("Unaligned", false, 1), ("UnalignedVolatile", true, 1), ("Half", false, 2) })
        {
            MethodBuilder method = program.Method(name, typeof(long), [type, typeof(int)], il =>
            {
                LocalBuilder memory = Allocate(il);
                LocalBuilder result = il.DeclareLocal(type);
                Address(il, memory);
                il.Emit(OpCodes.Ldarg_0);
                Prefix(il, isVolatile, alignment);
                il.Emit(store);
                Address(il, memory);
                Prefix(il, isVolatile, alignment);
                il.Emit(load);
                il.Emit(OpCodes.Stloc, result);
                il.Emit(OpCodes.Ldloc, result);
                il.Emit(OpCodes.Conv_I8);
                Hash(il, memory);
                il.Emit(OpCodes.Ret);
            });
            foreach (int offset in alignment == 1 ? new[] { 0, 1, 3, 7 } : alignment == 2 ? [0, 2, 6] : [0, 8])
            {
                foreach (int number in new[] { 0, 1, -1, 200, -200, 70000, int.MinValue })
                {
                    program.Call(method, Convert.ChangeType(number, type, System.Globalization.CultureInfo.InvariantCulture), offset);
                }
            }
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Initblk_and_cpblk_fill_and_copy()
    {
        ILProgram program = new("blocks");
        foreach ((string name, bool isVolatile, int alignment) in new[] { ("Plain", false, 0), ("Volatile", true, 0), ("Unaligned", false, 1) })
        {
            MethodBuilder fill = program.Method($"Fill{name}", typeof(long), [typeof(int), typeof(int), typeof(int)], il =>
            {
                LocalBuilder memory = Allocate(il);
                Address(il, memory, argument: 0);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Ldarg_2);
                Prefix(il, isVolatile, alignment);
                il.Emit(OpCodes.Initblk);
                il.Emit(OpCodes.Ldc_I8, 0L);
                Hash(il, memory);
                il.Emit(OpCodes.Ret);
            });
            MethodBuilder copy = program.Method($"Copy{name}", typeof(long), [typeof(int), typeof(int), typeof(int)], il =>
            {
                LocalBuilder memory = Allocate(il);
                Address(il, memory, argument: 0);
                Address(il, memory, argument: 1);
                il.Emit(OpCodes.Ldarg_2);
                Prefix(il, isVolatile, alignment);
                il.Emit(OpCodes.Cpblk);
                il.Emit(OpCodes.Ldc_I8, 0L);
                Hash(il, memory);
                il.Emit(OpCodes.Ret);
            });
            int step = alignment == 1 ? 1 : 8;
            program.Call(fill, step, 0x1FF, 20);
            program.Call(fill, 0, 7, 0);
            program.Call(fill, step, -1, 33);
            program.Call(copy, 0, 32, 16);
            program.Call(copy, 32, step, 9);
            program.Call(copy, step, 40, 0);
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Blocks_of_constant_size_are_copied_whole()
    {
        ILProgram program = new("constant-blocks");
        foreach (int size in new[] { 0, 1, 2, 3, 4, 7, 8, 12, 15, 16, 31 })
        {
            MethodBuilder method = program.Method($"Copy{size}", typeof(long), [], il =>
            {
                LocalBuilder memory = Allocate(il);
                il.Emit(OpCodes.Ldloc, memory);
                il.Emit(OpCodes.Ldc_I4, 32);
                il.Emit(OpCodes.Add);
                il.Emit(OpCodes.Ldloc, memory);
                il.Emit(OpCodes.Ldc_I4, size);
                il.Emit(OpCodes.Cpblk);
                il.Emit(OpCodes.Ldloc, memory);
                il.Emit(OpCodes.Ldc_I4, 0xAB);
                il.Emit(OpCodes.Ldc_I4, size);
                il.Emit(OpCodes.Initblk);
                il.Emit(OpCodes.Ldc_I8, 0L);
                Hash(il, memory);
                il.Emit(OpCodes.Ret);
            });
            program.Call(method);
        }

        return program.CompareAsync();
    }

    [Fact]
    public Task Cpobj_ldobj_stobj_and_initobj_move_structs()
    {
        ILProgram program = new("structs");
        Type type = program.Struct("Triple", ("A", typeof(int)), ("B", typeof(long)), ("C", typeof(byte)));
        System.Reflection.FieldInfo a = type.GetField("A")!;
        System.Reflection.FieldInfo b = type.GetField("B")!;
        System.Reflection.FieldInfo c = type.GetField("C")!;
        MethodBuilder method = program.Method("Move", typeof(long), [typeof(int), typeof(long)], il =>
        {
            LocalBuilder first = il.DeclareLocal(type);
            LocalBuilder second = il.DeclareLocal(type);
            LocalBuilder third = il.DeclareLocal(type);
            il.Emit(OpCodes.Ldloca, first);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Stfld, a);
            il.Emit(OpCodes.Ldloca, first);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Stfld, b);
            il.Emit(OpCodes.Ldloca, first);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Stfld, c);

            il.Emit(OpCodes.Ldloca, second);
            il.Emit(OpCodes.Ldloca, first);
            il.Emit(OpCodes.Cpobj, type);
            il.Emit(OpCodes.Ldloca, third);
            il.Emit(OpCodes.Ldloca, second);
            il.Emit(OpCodes.Ldobj, type);

            // What is on the stack is a copy: the change comes too late for it.
            il.Emit(OpCodes.Ldloca, second);
            il.Emit(OpCodes.Ldc_I4, 1234);
            il.Emit(OpCodes.Stfld, a);
            il.Emit(OpCodes.Stobj, type);
            il.Emit(OpCodes.Ldloca, first);
            il.Emit(OpCodes.Initobj, type);

            // Fields of a value, not of an address.
            il.Emit(OpCodes.Ldloc, third);
            il.Emit(OpCodes.Ldfld, b);
            il.Emit(OpCodes.Ldloc, third);
            il.Emit(OpCodes.Ldfld, a);
            il.Emit(OpCodes.Conv_I8);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Ldloc, second);
            il.Emit(OpCodes.Ldfld, a);
            il.Emit(OpCodes.Conv_I8);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ldloc, third);
            il.Emit(OpCodes.Ldfld, c);
            il.Emit(OpCodes.Conv_I8);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Ldloc, first);
            il.Emit(OpCodes.Ldfld, b);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Sizeof, type);
            il.Emit(OpCodes.Conv_I8);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ret);
        });
        program.Call(method, 5, 1L << 40);
        program.Call(method, -300, -7L);
        return program.CompareAsync();
    }

    [Fact]
    public Task Values_on_the_stack_are_not_changed_by_later_stores()
    {
        ILProgram program = new("dup");
        MethodBuilder scalars = program.Method("Scalars", typeof(int), [typeof(int)], static il =>
        {
            LocalBuilder local = il.DeclareLocal(typeof(int));
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Stloc, local);
            il.Emit(OpCodes.Ldloc, local);
            il.Emit(OpCodes.Ldc_I4, 50);
            il.Emit(OpCodes.Stloc, local);
            il.Emit(OpCodes.Ldc_I4, 60);
            il.Emit(OpCodes.Starg_S, (byte)0);
            il.Emit(OpCodes.Ldloc, local);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Ret);
        });
        program.Call(scalars, 7);
        program.Call(scalars, -70000);

        Type type = program.Struct("Pair", ("A", typeof(int)), ("B", typeof(int)));
        System.Reflection.FieldInfo a = type.GetField("A")!;
        MethodBuilder structs = program.Method("Structs", typeof(int), [typeof(int)], il =>
        {
            LocalBuilder local = il.DeclareLocal(type);
            LocalBuilder one = il.DeclareLocal(type);
            LocalBuilder two = il.DeclareLocal(type);
            il.Emit(OpCodes.Ldloca, local);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Stfld, a);
            il.Emit(OpCodes.Ldloc, local);
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldloca, local);
            il.Emit(OpCodes.Ldc_I4, 999);
            il.Emit(OpCodes.Stfld, a);
            il.Emit(OpCodes.Stloc, one);
            il.Emit(OpCodes.Ldloca, one);
            il.Emit(OpCodes.Ldc_I4, 333);
            il.Emit(OpCodes.Stfld, a);
            il.Emit(OpCodes.Stloc, two);
            il.Emit(OpCodes.Ldloc, two);
            il.Emit(OpCodes.Ldfld, a);
            il.Emit(OpCodes.Ldloc, one);
            il.Emit(OpCodes.Ldfld, a);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Ldloc, local);
            il.Emit(OpCodes.Ldfld, a);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ret);
        });
        program.Call(structs, 5);
        program.Call(structs, -5);
        return program.CompareAsync();
    }

    private static OpCode Find(string name) => typeof(OpCodes).GetFields()
        .Select(static field => field.GetValue(null)).OfType<OpCode>().Single(opcode => opcode.Name == name);

    /// <summary>Emits memory with known contents; the C# compiler would clear it.</summary>
    private static LocalBuilder Allocate(ILGenerator il)
    {
        LocalBuilder memory = il.DeclareLocal(typeof(byte*));
        LocalBuilder index = il.DeclareLocal(typeof(int));
        Label head = il.DefineLabel();
        il.Emit(OpCodes.Ldc_I4, Size);
        il.Emit(OpCodes.Localloc);
        il.Emit(OpCodes.Stloc, memory);
        il.MarkLabel(head);
        il.Emit(OpCodes.Ldloc, memory);
        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Ldc_I4, 37);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Stind_I1);
        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Stloc, index);
        il.Emit(OpCodes.Ldc_I4, Size);
        il.Emit(OpCodes.Blt, head);
        return memory;
    }

    private static void Address(ILGenerator il, LocalBuilder memory, short argument = 1)
    {
        il.Emit(OpCodes.Ldloc, memory);
        il.Emit(OpCodes.Ldarg, argument);
        il.Emit(OpCodes.Add);
    }

    private static void Prefix(ILGenerator il, bool isVolatile, int alignment)
    {
        if (alignment != 0)
        {
            il.Emit(OpCodes.Unaligned, (byte)alignment);
        }

        if (isVolatile)
        {
            il.Emit(OpCodes.Volatile);
        }
    }

    /// <summary>Emits what mixes all bytes of the memory into the int64 on the stack.</summary>
    private static void Hash(ILGenerator il, LocalBuilder memory)
    {
        LocalBuilder hash = il.DeclareLocal(typeof(long));
        LocalBuilder index = il.DeclareLocal(typeof(int));
        Label head = il.DefineLabel();
        il.Emit(OpCodes.Stloc, hash);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Stloc, index);
        il.MarkLabel(head);
        il.Emit(OpCodes.Ldloc, hash);
        il.Emit(OpCodes.Ldc_I8, 1099511628211L);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Ldloc, memory);
        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldind_U1);
        il.Emit(OpCodes.Conv_U8);
        il.Emit(OpCodes.Xor);
        il.Emit(OpCodes.Stloc, hash);
        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Stloc, index);
        il.Emit(OpCodes.Ldc_I4, Size);
        il.Emit(OpCodes.Blt, head);
        il.Emit(OpCodes.Ldloc, hash);
    }
}
