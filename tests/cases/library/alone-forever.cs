// exit: 134
// stderr: contains deadlock: the only thread of the program waits for another
// A task that nobody completes, awaited in a build without threads.

using System.Threading.Tasks;

await new TaskCompletionSource().Task;
