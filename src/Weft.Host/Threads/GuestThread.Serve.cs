using System.Collections.Concurrent;
using System.Text;
using Weft.Host.Calls;
using Weft.Host.Diagnostics;
using Weft.Host.Engine;

namespace Weft.Host.Threads;

internal sealed unsafe partial class GuestThread
{
    private readonly ConcurrentQueue<ExportCall> _calls = new();

    /// <summary>Queues a call of an export for the main thread of a reactor; any thread may.</summary>
    public void Enqueue(ExportCall call)
    {
        _calls.Enqueue(call);
        // The main thread sleeps here only between calls, so the token cannot end one of the guest's waits.
        group.CallArrived.Release();
        if (IsStopping)
        {
            RefuseCalls();
        }
    }

    // A reactor's main thread runs what the embedder asks for until its group stops.
    private void ServeCalls(void* context, NativeInstance* instance)
    {
        while (!IsStopping)
        {
            EnterBlocking("between calls");
            try
            {
                group.CallArrived.Wait(Stopping);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            finally
            {
                LeaveBlocking();
            }

            if (_calls.TryDequeue(out ExportCall? call))
            {
                Serve(context, instance, call);
            }
        }
    }

    private void Serve(void* context, NativeInstance* instance, ExportCall call)
    {
        FunctionSignature signature = group.Module.Interface.Exports[call.Export].Function!;
        RawValue[] values = new RawValue[Math.Max(1, Math.Max(signature.Parameters.Length, signature.Results.Length))];
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            values[i].I64 = call.Arguments[i];
        }

        bool isDone;
        fixed (RawValue* pointer = values)
        {
            isDone = Call(context, instance, Encoding.UTF8.GetBytes(call.Export), pointer, (nuint)values.Length);
        }

        if (!isDone)
        {
            call.Refuse();
            return;
        }

        long[] results = new long[signature.Results.Length];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = (ValueKind)signature.Results[i] is ValueKind.I32 or ValueKind.F32 ? values[i].I32 : values[i].I64;
        }

        call.Complete(results);
    }

    private void RefuseCalls()
    {
        while (_calls.TryDequeue(out ExportCall? call))
        {
            call.Refuse();
        }
    }
}

/// <summary>A call of an export that waits for the main thread.</summary>
internal sealed class ExportCall(string export, long[] arguments)
{
    private readonly TaskCompletionSource<long[]> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Export => export;

    public long[] Arguments => arguments;

    public Task<long[]> Task => _completion.Task;

    public void Complete(long[] results) => _completion.TrySetResult(results);

    /// <summary>The group ended first.</summary>
    public void Refuse() => _completion.TrySetException(ErrorCatalogue.CallRefused.Exception(null, export));
}
