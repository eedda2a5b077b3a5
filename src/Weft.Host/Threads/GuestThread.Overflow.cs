using System.Text;
using Weft.Host.Engine;
using Weft.Wasm;

namespace Weft.Host.Threads;

/// <content>What a guest says when the engine's call stack is used up.</content>
internal sealed unsafe partial class GuestThread
{
    // How the group ends whatever the guest says about it.
    private GroupStop? _overflow;

    // The guest knows what it calls the thread, and has its own way of saying that a stack is used up. The engine's stack is free again.
    private void TellOverflow(void* context, NativeInstance* instance, GroupStop stop)
    {
        if (!IsStopping && group.Module.Interface.Exports.TryGetValue(ThreadingFacts.StackOverflowName, out ModuleItem? item)
            && item.Function is { } function && function.Is([], []))
        {
            _overflow = stop;
            _ = TryCall(context, instance, Encoding.UTF8.GetBytes(ThreadingFacts.StackOverflowName), null, 0);
        }
    }
}
