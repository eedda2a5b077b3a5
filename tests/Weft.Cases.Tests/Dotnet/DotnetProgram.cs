using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Weft.Cases.Tests.Dotnet;

/// <summary>A program on .NET, in this process: what it does there is right by definition.</summary>
internal sealed class DotnetProgram
{
    private readonly byte[] _program;
    private readonly IReadOnlyList<byte[]> _libraries;

    /// <summary>Takes a program that is built already.</summary>
    /// <param name="program">The assembly with the entry point.</param>
    /// <param name="libraries">What it refers to beside the platform. One of them, or the program, has the class <c>Report</c>.</param>
    public DotnetProgram(byte[] program, params IReadOnlyList<byte[]> libraries)
    {
        _program = program;
        _libraries = libraries;
    }

    /// <summary>Builds a program from sources.</summary>
    public static DotnetProgram Build(string name, IEnumerable<(string Path, string Text)> sources) =>
        new(CSharpText.Compile(name, sources, OutputKind.ConsoleApplication));

    /// <summary>Runs it, with statics of its own.</summary>
    /// <param name="number">Which of its runs is asked for.</param>
    /// <param name="input">What it can read from the console.</param>
    public async Task<ProgramRun> RunAsync(int number, string input = "")
    {
        AssemblyLoadContext context = new(null, isCollectible: true);
        try
        {
            return await Task.Run(() => Run(context, number, input)).WaitAsync(TestSettings.Patience);
        }
        finally
        {
            context.Unload();
        }
    }

    private ProgramRun Run(AssemblyLoadContext context, int number, string input)
    {
        StringWriter console = ConsoleCapture.Begin(input);
        Assembly[] assemblies = [Load(context, _program), .. _libraries.Select(library => Load(context, library))];
        Type report = assemblies.Select(static assembly => assembly.GetType("Report")).OfType<Type>().Single();
        report.GetField("RunNumber")!.SetValue(null, number);

        MethodInfo main = assemblies[0].EntryPoint!;
        object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        int exitCode = 0;
        string error = "";
        try
        {
            exitCode = main.Invoke(null, arguments) as int? ?? 0;
        }
        catch (TargetInvocationException exception)
        {
            Exception thrown = exception.InnerException!;
            if (thrown is TypeInitializationException { InnerException: { } cause })
            {
                thrown = cause;
            }

            exitCode = ProgramRun.UnhandledException;
            error = $"Unhandled exception. {thrown.GetType().FullName}: {thrown.Message}\n";
        }

        return new(exitCode, $"{report.GetField("Written")!.GetValue(null)}{console}", error);
    }

    private static Assembly Load(AssemblyLoadContext context, byte[] assembly) => context.LoadFromStream(new MemoryStream(assembly));
}
