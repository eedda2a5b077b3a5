using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.Reachability;

/// <summary>
/// The members of the class library that are there to start a thread, or to give work to the thread pool or the thread of the timers.
/// What does so only now and then, such as an <c>await</c> of a task that is not complete, is not among them: it may well work without
/// threads, and throws where it does not.
/// </summary>
internal static class ThreadStarters
{
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "System.ComponentModel.BackgroundWorker::RunWorkerAsync",
        "System.Linq.ParallelEnumerable::AsParallel",
        "System.Linq.ParallelEnumerable::Range",
        "System.Linq.ParallelEnumerable::Repeat",
        "System.Threading.CancellationTokenSource::.ctor(1)",
        "System.Threading.CancellationTokenSource::CancelAfter",
        "System.Threading.PeriodicTimer::.ctor",
        "System.Threading.Tasks.Parallel::For",
        "System.Threading.Tasks.Parallel::ForAsync",
        "System.Threading.Tasks.Parallel::ForEach",
        "System.Threading.Tasks.Parallel::ForEachAsync",
        "System.Threading.Tasks.Parallel::Invoke",
        "System.Threading.Tasks.Task::ContinueWith",
        "System.Threading.Tasks.Task::Delay",
        "System.Threading.Tasks.Task::Run",
        "System.Threading.Tasks.Task::Start",
        "System.Threading.Tasks.Task::Yield",
        "System.Threading.Tasks.Task`1::ContinueWith",
        "System.Threading.Tasks.TaskFactory::StartNew",
        "System.Threading.Tasks.TaskFactory`1::StartNew",
        "System.Threading.Thread::Start",
        "System.Threading.Thread::UnsafeStart",
        "System.Threading.ThreadPool::QueueUserWorkItem",
        "System.Threading.ThreadPool::RegisterWaitForSingleObject",
        "System.Threading.ThreadPool::UnsafeQueueUserWorkItem",
        "System.Threading.ThreadPool::UnsafeRegisterWaitForSingleObject",
        "System.Threading.Timer::.ctor",
        "System.Timers.Timer::Start",
        "System.Timers.Timer::set_Enabled",
    };

    // By these a program says itself where the work runs, which may be here.
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "System.Threading.Tasks.TaskContinuationOptions",
        "System.Threading.Tasks.TaskScheduler",
        "System.TimeProvider",
    };

    /// <summary>The members: type, two colons, name, and in brackets the number of parameters where not all overloads are meant.</summary>
    public static IReadOnlyCollection<string> Names => Members;

    /// <summary>Whether a method of the class library is one of them.</summary>
    public static bool Contains(MethodDesc method)
    {
        MethodDesc definition = method.GetTypicalMethodDefinition();
        string name = MetadataNames.Of(definition.OwningType) + "::" + definition.Name;
        return (Members.Contains(name) || Members.Contains($"{name}({definition.Signature.Length})")) && !SaysWhere(definition);
    }

    private static bool SaysWhere(MethodDesc method)
    {
        foreach (TypeDesc parameter in method.Signature.Parameters)
        {
            if (Places.Contains(MetadataNames.Of(parameter)))
            {
                return true;
            }
        }

        return false;
    }
}
