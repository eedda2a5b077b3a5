using System.Runtime.InteropServices;
using Weft.Host;

namespace Weft.Cli.Running;

/// <summary>Ctrl-C and a request to terminate: the first ends the guest and lets what it wrote arrive, the second ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly GuestGroup _group;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private int _exitCode;

    internal Interruption(GuestGroup group)
    {
        _group = group;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
    }

    /// <summary>What the process ends with because of a signal; <see langword="null"/> where none came.</summary>
    internal int? ExitCode => Volatile.Read(ref _exitCode) is not 0 and int exitCode ? exitCode : null;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        int exitCode = context.Signal == PosixSignal.SIGINT ? ExitCodes.Interrupted : ExitCodes.Terminated;
        if (Interlocked.CompareExchange(ref _exitCode, exitCode, 0) != 0)
        {
            Environment.Exit(exitCode);
        }

        _group.Kill();
    }
}
