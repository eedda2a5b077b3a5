using System.Diagnostics.CodeAnalysis;
using System.Runtime.Loader;
using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The end of the program. What tells of it comes into programs that listen.</summary>
[SubstituteFor("System.Environment")]
internal static class ExitEnvironment
{
    /// <summary>The exit code.</summary>
    public static int get_ExitCode() => ProgramEnd.ExitCode;

    /// <summary>Sets the exit code.</summary>
    public static void set_ExitCode(int value) => ProgramEnd.ExitCode = value;

    /// <summary>Ends the program.</summary>
    [DoesNotReturn]
    public static void Exit(int exitCode) => ProgramEnd.Exit(exitCode);
}

/// <summary>Who listens to the end.</summary>
[SubstituteFor("System.AppDomain")]
internal static unsafe class ProcessExitEvent
{
    /// <summary>Adds a handler.</summary>
    public static void add_ProcessExit(object domain, EventHandler? value)
    {
        if (ProgramEnd.Exiting == null)
        {
            ProgramEnd.Exiting = &TellOfExit;
        }

        Handlers.Add(ref HandlersOf(domain), value);
    }

    /// <summary>Tells them.</summary>
    [LibraryMethod("System.AppDomain", "OnProcessExit")]
    internal static extern void TellOfExit();

    [LibraryField("System.AppDomain", "ProcessExit")]
    private static extern ref EventHandler? HandlersOf(object domain);
}

/// <summary>Who listens to the unloading of a load context, which comes with the end.</summary>
[SubstituteFor("System.Runtime.Loader.AssemblyLoadContext")]
internal static unsafe class UnloadingEvent
{
    /// <summary>Adds a handler.</summary>
    public static void add_Unloading(object context, Action<AssemblyLoadContext>? value)
    {
        ProgramEnd.Exiting = &TellOfAll;
        Handlers.Add(ref HandlersOf(context), value);
    }

    // Load contexts come before the program.
    private static void TellOfAll()
    {
        TellOfUnloading();
        ProcessExitEvent.TellOfExit();
    }

    [LibraryMethod("System.Runtime.Loader.AssemblyLoadContext", "OnProcessExit")]
    private static extern void TellOfUnloading();

    [LibraryField("System.Runtime.Loader.AssemblyLoadContext", "_unloading")]
    private static extern ref Action<AssemblyLoadContext>? HandlersOf(object context);
}

/// <summary>Who listens to exceptions that nothing catches.</summary>
[SubstituteFor("System.AppContext")]
internal static unsafe class UnhandledExceptionEvent
{
    private static UnhandledExceptionEventHandler? s_handlers;

    /// <summary>Adds a handler.</summary>
    public static void add_UnhandledException(UnhandledExceptionEventHandler? value)
    {
        UnhandledException.Tell = &TellOfException;
        Handlers.Add(ref s_handlers, value);
    }

    /// <summary>Removes a handler.</summary>
    public static void remove_UnhandledException(UnhandledExceptionEventHandler? value) => Handlers.Remove(ref s_handlers, value);

    // What one of them throws keeps neither the others from being told nor the program from ending.
    private static void TellOfException(System.Exception exception)
    {
        UnhandledExceptionEventArgs arguments = new(exception, isTerminating: true);
        foreach (UnhandledExceptionEventHandler handler in Delegate.EnumerateInvocationList(s_handlers))
        {
            try
            {
                handler(null!, arguments);
            }
            catch (System.Exception)
            {
            }
        }
    }
}

/// <summary>Events as C# makes them: threads may add and remove at once.</summary>
file static class Handlers
{
    public static void Add<T>(ref T? handlers, T? value) where T : Delegate
    {
        T? seen = handlers;
        T? before;
        do
        {
            before = seen;
            seen = Interlocked.CompareExchange(ref handlers, (T?)Delegate.Combine(before, value), before);
        }
        while (!ReferenceEquals(seen, before));
    }

    public static void Remove<T>(ref T? handlers, T? value) where T : Delegate
    {
        T? seen = handlers;
        T? before;
        do
        {
            before = seen;
            seen = Interlocked.CompareExchange(ref handlers, (T?)Delegate.Remove(before, value), before);
        }
        while (!ReferenceEquals(seen, before));
    }
}
