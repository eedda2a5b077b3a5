using Weft.Host.Calls;
using Weft.Host.Engine;

namespace Weft.Host.Threads;

internal sealed unsafe partial class GuestThread
{
    // What browsers allow (WebAssembly JavaScript Interface, "Limits"): tables are memory of the host, and most modules declare no maximum.
    private const long MaximumTableElements = 10_000_000;

    /// <summary>The call stack with which it was stopped.</summary>
    public IReadOnlyList<GuestFrame> StoppedFrames { get; private set; } = [];

    /// <summary>Runs it to its end on this .NET thread. Throws nothing.</summary>
    /// <param name="worker">Whose thread this is.</param>
    public void Run(Worker worker)
    {
        Parker = worker.Parker;
        s_current = this;
        try
        {
            if (!IsStopping)
            {
                RunInStore(worker);
            }
        }
        catch (Exception exception)
        {
            FailHostCall(exception);
        }
        finally
        {
            s_current = null;
            // Whoever queues a call later sees that the group is stopping: the main thread ends only then.
            RefuseCalls();
            SetState(GuestThreadState.Ended);
            group.ThreadEnded(this);
        }
    }

    /// <summary>Ends the group because host code failed: a fault of ours, shown as a trap so that it is not lost.</summary>
    public HostTrap FailHostCall(Exception exception)
    {
        group.TryStop(new(
            GroupExitKind.Trapped, GroupStop.TrapExitCode, this, new($"host call failed: {exception}", id, Name, [])));
        return HostTrap.None;
    }

    private void RunInStore(Worker worker)
    {
        using StoreHandle store = new(NativeMethods.wasmtime_store_new(group.Engine.Handle, null, null));
        void* context = NativeMethods.wasmtime_store_context(store);
        const long Unchanged = -1;
        NativeMethods.wasmtime_store_limiter(
            store, group.MaxMemory ?? Unchanged, MaximumTableElements, Unchanged, Unchanged, Unchanged);

        if (group.Engine.Options.CanInterrupt)
        {
            NativeMethods.wasmtime_store_epoch_deadline_callback(store, &HostDispatcher.MeetEpochDeadline, null, null);
            NativeMethods.wasmtime_context_set_epoch_deadline(context, 1);
            // A stop that came before the deadline was set has moved the epoch past it. The epoch was read there, and must be before
            // the cause is read here: both loads could change places on processors that order them weakly.
            Interlocked.MemoryBarrier();
            if (IsStopping)
            {
                return;
            }
        }

        SetState(GuestThreadState.Running);
        NativeInstance instance;
        void* trap = null;
        IsInstantiating = true;
        EngineFailure? failure = EngineFailure.Take(
            NativeMethods.wasmtime_instance_pre_instantiate(group.Template, context, &instance, &trap), trap);
        IsInstantiating = false;
        if (failure is not null)
        {
            // A trap ends the group; what comes out of a thread because its group is stopping only tells where it was.
            group.TryStop(DescribeTrap(failure));
        }
        else if (!IsStopping)
        {
            RunEntry(context, &instance);
            // Where the group goes on, all that is left is quick. The last thread of a stopping group gives its memory and files back,
            // and nobody should wait behind that.
            if (!IsStopping)
            {
                worker.BeginFinish();
            }
        }
    }

    private void RunEntry(void* context, NativeInstance* instance)
    {
        if (id != 0)
        {
            RawValue* arguments = stackalloc RawValue[2];
            arguments[0].I32 = id;
            arguments[1].I32 = argument;
            Call(context, instance, "wasi_thread_start"u8, arguments, 2);
        }
        else if (group.IsCommand)
        {
            if (Call(context, instance, "_start"u8, null, 0))
            {
                group.TryStop(new(GroupExitKind.Exited, 0, this, null));
            }
        }
        else if (!group.HasInitializer || Call(context, instance, "_initialize"u8, null, 0))
        {
            ServeCalls(context, instance);
        }
    }

    private bool Call(void* context, NativeInstance* instance, ReadOnlySpan<byte> export, RawValue* values, nuint count)
    {
        EngineFailure? failure = TryCall(context, instance, export, values, count);
        if (failure is null)
        {
            return true;
        }

        GroupStop stop = DescribeTrap(failure);
        if (failure.Code == TrapCode.StackOverflow)
        {
            TellOverflow(context, instance, stop);
        }

        group.TryStop(stop);
        return false;
    }

    private static EngineFailure? TryCall(void* context, NativeInstance* instance, ReadOnlySpan<byte> export, RawValue* values, nuint count)
    {
        NativeExtern item;
        fixed (byte* name = export)
        {
            if (NativeMethods.wasmtime_instance_export_get(context, instance, name, (nuint)export.Length, &item) == 0)
            {
                throw new InvalidOperationException("the export was checked before");
            }
        }

        void* trap = null;
        return EngineFailure.Take(NativeMethods.wasmtime_func_call_unchecked(context, &item.Function, values, count, &trap), trap);
    }

    private GroupStop DescribeTrap(EngineFailure failure)
    {
        GuestFrame[] frames = new GuestFrame[failure.Frames.Count];
        for (int i = 0; i < frames.Length; i++)
        {
            GuestFrame frame = failure.Frames[i];
            frames[i] = frame with { FunctionIndex = group.Module.Functions.Original(frame.FunctionIndex) };
        }

        StoppedFrames = frames;
        return new(GroupExitKind.Trapped, GroupStop.TrapExitCode, this, new(failure.Message, id, Name, frames));
    }
}
