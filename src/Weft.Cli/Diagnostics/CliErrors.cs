using Weft.Host.Diagnostics;

namespace Weft.Cli.Diagnostics;

/// <summary>Every error that the command itself can report, one row each; the host's rows are in its own catalogue.</summary>
/// <remarks>WEFT1401 to WEFT1409 are wrong command lines, WEFT1410 to WEFT1419 are about running a guest or writing a report.</remarks>
internal static class CliErrors
{
    /// <summary>The first word is no verb. Values: the word, the remedy.</summary>
    public static ErrorDescriptor UnknownVerb { get; } = new(
        "WEFT1401", "Unknown verb", "there is no verb '{0}'", "{1}");

    /// <summary>An option that the verb does not have. Values: the verb, the option, the remedy.</summary>
    public static ErrorDescriptor UnknownOption { get; } = new(
        "WEFT1402", "Unknown option", "{0} has no option '{1}'", "{2}");

    /// <summary>An option stands at the end or before another one. Values: the option, what it accepts, an example.</summary>
    public static ErrorDescriptor MissingValue { get; } = new(
        "WEFT1403", "Missing value", "{0} needs a value", "give {1}, as in {2}");

    /// <summary>A value that the option does not accept. Values: the option, the value, the remedy.</summary>
    public static ErrorDescriptor InvalidValue { get; } = new(
        "WEFT1404", "Invalid value", "{0} does not accept '{1}'", "{2}");

    /// <summary>Something that is needed is not there. Values: the verb, what it needs, the remedy.</summary>
    public static ErrorDescriptor MissingArgument { get; } = new(
        "WEFT1405", "Missing argument", "{0} needs {1}", "{2}");

    /// <summary>An option with one value is given twice. Values: the option, how it was given before.</summary>
    public static ErrorDescriptor RepeatedOption { get; } = new(
        "WEFT1406", "Repeated option", "{0} is given more than once{1}", "leave one of them out");

    /// <summary>More than the verb takes. Values: the verb, what it takes, what is left over, the usage.</summary>
    public static ErrorDescriptor UnexpectedArgument { get; } = new(
        "WEFT1407", "Unexpected argument", "weft {0} takes one {1}, and '{2}' is left over", "write: {3}");

    /// <summary>A switch has a value. Values: the option, the value.</summary>
    public static ErrorDescriptor SwitchWithValue { get; } = new(
        "WEFT1408", "Switch with a value", "{0} takes no value, but has '{1}'", "write {0} alone, or leave it out");

    /// <summary>An option about building, for what is not built. Values: the option, the operand.</summary>
    public static ErrorDescriptor BuildOptionForModule { get; } = new(
        "WEFT1409", "Build option without a build", "{0} is about building, and '{1}' is not something that is built", "leave {0} out, or give a .cs file, a project or an assembly");

    /// <summary>A thread trapped. Values: the thread's id, its name, the engine's message, what to do where functions have no names.</summary>
    public static ErrorDescriptor Trapped { get; } = new(
        "WEFT1410", "Trap", "thread {0} ({1}) trapped: {2}", "the first function of the stack is the one that trapped{3}");

    /// <summary>The guest ran too long. Values: the limit.</summary>
    public static ErrorDescriptor TimedOut { get; } = new(
        "WEFT1411", "Timeout", "the guest ran longer than {0}", "raise --timeout, or find out from the list of threads what keeps them");

    /// <summary>No thread can ever go on. Values: how many there are.</summary>
    public static ErrorDescriptor Deadlocked { get; } = new(
        "WEFT1412", "Deadlock", "every thread waits, and nothing can wake any of them (threads: {0})", "the stacks show who waits for whom; with --on-deadlock wait the guest waits instead");

    /// <summary>A module that is a library.</summary>
    public static ErrorDescriptor NothingToRun { get; } = new(
        "WEFT1413", "Nothing to run", "the module exports no _start, so there is nothing to run", "link it as a command, or call its exports from a .NET program through GuestGroup.InvokeAsync");

    /// <summary>What was asked for cannot be written. Values: the system's text.</summary>
    public static ErrorDescriptor OutputFailed { get; } = new(
        "WEFT1414", "Output failed", "standard output cannot be written: {0}", "check that standard output is open and that its disk is not full");

    /// <summary>An exception that nothing expected. Values: its type, its message.</summary>
    public static ErrorDescriptor InternalFault { get; } = new(
        "WEFT1499", "Fault of weft", "weft itself failed: {0}: {1}", "this is a fault of weft; report it with the lines below");

    /// <summary>All rows, in the order of their codes.</summary>
    public static IReadOnlyList<ErrorDescriptor> All =>
    [
        UnknownVerb, UnknownOption, MissingValue, InvalidValue, MissingArgument, RepeatedOption, UnexpectedArgument, SwitchWithValue,
        BuildOptionForModule,
        Trapped, TimedOut, Deadlocked, NothingToRun, OutputFailed, InternalFault,
    ];
}
