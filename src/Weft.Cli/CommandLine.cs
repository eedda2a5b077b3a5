using System.CommandLine;
using Weft.Cli.Building;
using Weft.Cli.Diagnostics;
using Weft.Cli.Grammar;
using Weft.Cli.Output;
using Weft.Host;

namespace Weft.Cli;

/// <summary>The way from the process's arguments to its exit code.</summary>
internal static class CommandLine
{
    // Exceptions are errors with numbers here, and a verb that runs guests handles signals itself.
    private static readonly InvocationConfiguration Configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The process's arguments, without its own name.</param>
    /// <returns>What the process ends with.</returns>
    internal static int Run(string[] arguments)
    {
        try
        {
            return new WeftCommand().Read(arguments).Invoke(Configuration);
        }
        catch (UsageException exception)
        {
            StandardError.Write(exception.Error);
            return ExitCodes.Usage;
        }
        catch (BuildFailedException)
        {
            return ExitCodes.Failure;
        }
        catch (WeftException exception)
        {
            StandardError.Write(exception.Error);
            return ExitCodes.Failure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Modules that cannot be read are errors of the host by now, so this is about standard output.
            StandardError.Write(CliErrors.OutputFailed.At(null, exception.Message.TrimEnd('.')));
            return ExitCodes.Failure;
        }
#pragma warning disable CA1031 // Whatever else goes wrong is a fault of weft, and its report is a numbered error too.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            StandardError.Write(CliErrors.InternalFault.At(null, exception.GetType().Name, exception.Message));
            StandardError.WriteLine(exception.StackTrace ?? "");
            return ExitCodes.Failure;
        }
    }
}
