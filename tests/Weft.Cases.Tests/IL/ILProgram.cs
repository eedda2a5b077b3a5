using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Weft.Cases.Tests.Cases;
using Weft.Cases.Tests.Dotnet;
using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.IL;

/// <summary>A program of IL that C# does not make. Its methods are called with constants, and what they return is said.</summary>
internal sealed class ILProgram
{
    private const string ReportAssembly = "Weft.Cases.Report";

    /// <summary>A method with more calls than this is cut, as a program of people is.</summary>
    private const int CallsInMethod = 100;

    private static readonly Lazy<byte[]> DotnetReport = new(static () =>
        CSharpText.Compile(ReportAssembly, CaseFolder.SharedTexts, OutputKind.DynamicallyLinkedLibrary));

    private static readonly Lazy<byte[]> GuestReport = new(static () =>
        CSharpText.Compile(ReportAssembly, CaseFolder.SharedTexts, OutputKind.DynamicallyLinkedLibrary, isForModules: true));

    private static readonly Lazy<Type> Report = new(static () =>
        new AssemblyLoadContext(ReportAssembly).LoadFromStream(new MemoryStream(DotnetReport.Value)).GetType("Report", throwOnError: true)!);

    private readonly string _name;
    private readonly PersistedAssemblyBuilder _assembly;
    private readonly TypeBuilder _type;
    private readonly List<MethodBuilder> _parts = [];
    private int _calls;

    public ILProgram(string name)
    {
        _name = name;
        _assembly = new(new AssemblyName(name), typeof(object).Assembly);
        Module = _assembly.DefineDynamicModule(name);
        _type = Module.DefineType("Cases", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
    }

    /// <summary>Where types are defined.</summary>
    public ModuleBuilder Module { get; }

    /// <summary>Defines a static method that is not inlined.</summary>
    public MethodBuilder Method(string name, Type returns, Type[] parameters, Action<ILGenerator> emit)
    {
        MethodBuilder method = Declare(name, returns, parameters);
        emit(method.GetILGenerator());
        return method;
    }

    /// <summary>Defines a static method whose body follows.</summary>
    public MethodBuilder Declare(string name, Type returns, params Type[] parameters)
    {
        MethodBuilder method = _type.DefineMethod(name, MethodAttributes.Public | MethodAttributes.Static, returns, parameters);
        method.SetImplementationFlags(MethodImplAttributes.NoInlining);
        return method;
    }

    /// <summary>Defines a struct with public fields.</summary>
    public Type Struct(string name, params (string Name, Type Type)[] fields)
    {
        TypeBuilder type = Module.DefineType(name, TypeAttributes.Public | TypeAttributes.SequentialLayout | TypeAttributes.Sealed, typeof(ValueType));
        foreach ((string field, Type fieldType) in fields)
        {
            type.DefineField(field, fieldType, FieldAttributes.Public);
        }

        return type.CreateType();
    }

    /// <summary>Calls a method and says what it returns.</summary>
    public void Call(MethodBuilder method, params object[] arguments)
    {
        if (_calls++ % CallsInMethod == 0)
        {
            _parts.Add(Declare($"Part{_parts.Count}", typeof(void)));
        }

        ILGenerator il = _parts[^1].GetILGenerator();
        foreach (object argument in arguments)
        {
            EmitConstant(il, argument);
        }

        il.Emit(OpCodes.Call, method);
        if (method.ReturnType != typeof(void))
        {
            il.Emit(OpCodes.Call, Report.Value.GetMethod("Value", [method.ReturnType])!);
        }
    }

    /// <summary>Runs the program on .NET and as a module, and compares.</summary>
    public async Task CompareAsync()
    {
        byte[] program = Save();
        ProgramRun expected = await new DotnetProgram(program, DotnetReport.Value).RunAsync(0);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("weft-il-");
        try
        {
            string path = Path.Combine(folder.FullName, $"{_name}.dll");
            await File.WriteAllBytesAsync(path, program);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{ReportAssembly}.dll"), GuestReport.Value);
            using GuestProgram guest = new(_name, GuestBuild.FromAssembly(path).Require());
            (await guest.RunAsync()).AssertSame(expected, _name);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Emits a constant of its type.</summary>
    public static void EmitConstant(ILGenerator il, object value)
    {
        switch (value)
        {
            case int number:
                il.Emit(OpCodes.Ldc_I4, number);
                break;
            case long number:
                il.Emit(OpCodes.Ldc_I8, number);
                break;
            case float number:
                il.Emit(OpCodes.Ldc_R4, number);
                break;
            case double number:
                il.Emit(OpCodes.Ldc_R8, number);
                break;
            default:
                throw new ArgumentException($"no constant of {value.GetType()}", nameof(value));
        }
    }

    private byte[] Save()
    {
        MethodBuilder main = Declare("Main", typeof(void));
        ILGenerator il = main.GetILGenerator();
        foreach (MethodBuilder part in _parts)
        {
            part.GetILGenerator().Emit(OpCodes.Ret);
            il.Emit(OpCodes.Call, part);
        }

        il.Emit(OpCodes.Ret);
        _type.CreateType();
        MetadataBuilder metadata = _assembly.GenerateMetadata(out BlobBuilder code, out BlobBuilder data);
        ManagedPEBuilder image = new(
            PEHeaderBuilder.CreateExecutableHeader(),
            new MetadataRootBuilder(metadata),
            code,
            data,
            entryPoint: MetadataTokens.MethodDefinitionHandle(main.MetadataToken));
        BlobBuilder content = new();
        image.Serialize(content);
        return content.ToArray();
    }
}
