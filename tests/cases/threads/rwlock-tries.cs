// Taking a lock for readers and writers without waiting: beside readers only another reader comes in, beside a writer nobody.
// threads: on
using Weft.Threading;

internal static unsafe class Program
{
    private static RwLock s_lock;

    private static void Main()
    {
        s_lock.EnterRead();
        Guest.Check(!s_lock.TryEnterWrite(), "a writer came in beside a reader"u8);
        WasiThread thread = Guest.Start(&ReadBesideReader);
        thread.Join();
        s_lock.ExitRead();

        Guest.Check(s_lock.TryEnterWrite(), "no writer came in, and the lock was free"u8);
        thread = Guest.Start(&FindWriter);
        thread.Join();
        s_lock.ExitWrite();

        Guest.Check(s_lock.TryEnterRead(), "no reader came in, and the lock was free"u8);
        s_lock.ExitRead();
        Report.Line("ok"u8);
    }

    private static void ReadBesideReader(void* argument)
    {
        Guest.Check(s_lock.TryEnterRead(), "no reader came in beside a reader"u8);
        Guest.Check(!s_lock.TryEnterWrite(), "a writer came in beside two readers"u8);
        s_lock.ExitRead();
        Guest.Check(!s_lock.TryEnterWrite(), "a writer came in beside the other reader"u8);
    }

    private static void FindWriter(void* argument)
    {
        Guest.Check(!s_lock.TryEnterRead(), "a reader came in beside a writer"u8);
        Guest.Check(!s_lock.TryEnterWrite(), "a writer came in beside a writer"u8);
    }
}
