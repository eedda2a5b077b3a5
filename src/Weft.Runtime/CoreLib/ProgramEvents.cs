using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>
/// The handlers for the end of the program and for the exception that ends it. They are kept here, so that only a program that adds one
/// has what calls them.
/// </summary>
internal static unsafe class ProgramEvents
{
    /// <summary>The handlers of <c>AppDomain.ProcessExit</c>.</summary>
    internal static event EventHandler? Exiting;

    /// <summary>The handlers of <c>AppDomain.UnhandledException</c>.</summary>
    internal static event UnhandledExceptionEventHandler? Failing;

    /// <summary>Calls those for the end, once.</summary>
    internal static void OnExiting() => Exiting?.Invoke(System.AppDomain.CurrentDomain, EventArgs.Empty);

    /// <summary>Calls those for an exception.</summary>
    internal static void OnFailing(object exception)
    {
        UnhandledExceptionEventArgs arguments = new(exception, isTerminating: true);
        foreach (UnhandledExceptionEventHandler handler in Delegate.EnumerateInvocationList(Failing))
        {
            try
            {
                handler(System.AppDomain.CurrentDomain, arguments);
            }
            catch
            {
                // The exception that ends the program is the one to be told of.
            }
        }
    }

    /// <summary>What <c>AppDomain</c> has of it.</summary>
    [SubstituteFor("System.AppDomain")]
    internal static class OfDomain
    {
        public static void add_ProcessExit(object domain, EventHandler? handler)
        {
            Exiting += handler;
            Startup.AtExit = &OnExiting;
        }

        public static void remove_ProcessExit(object domain, EventHandler? handler) => Exiting -= handler;

        /// <summary>What <c>Environment.Exit</c> calls.</summary>
        public static void OnProcessExit()
        {
            if (Startup.AtExit != null)
            {
                Startup.AtExit();
            }
        }
    }

    /// <summary>What <c>AppContext</c> has of it.</summary>
    [SubstituteFor("System.AppContext")]
    internal static class OfContext
    {
        public static void add_UnhandledException(UnhandledExceptionEventHandler? handler)
        {
            Failing += handler;
            UnhandledException.Observer = &OnFailing;
        }

        public static void remove_UnhandledException(UnhandledExceptionEventHandler? handler) => Failing -= handler;
    }
}
