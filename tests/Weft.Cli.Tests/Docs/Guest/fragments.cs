using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Weft.Memory;
using Weft.Text;
using Weft.Threading;

// What the pages show of C# for guests, in methods that the module exports, so that all of it is compiled.
internal static unsafe class Fragments
{
    static Weft.Threading.Mutex s_mutex;
    static Condition s_ready;
    static bool s_isReady;

    static void WaitUntilReady()
    {
        s_mutex.Lock();
        while (!s_isReady)
        {
            s_ready.Wait(ref s_mutex);
        }

        s_mutex.Unlock();
    }

    [ThreadStatic]
    static byte* t_buffer;

    static void UseBuffer()
    {
        if (t_buffer == null)
        {
            t_buffer = (byte*)GeneralAllocator.Allocator.Allocate(4096);
            ThreadExit.TryRegister(&FreeBuffer, t_buffer);
        }
    }

    static void FreeBuffer(void* buffer) => GeneralAllocator.Allocator.Free(buffer, 4096);

    static void Allocate()
    {
        Allocator allocator = GeneralAllocator.Allocator;
        Node* node = allocator.Create<Node>();          // zero, or null where there is no memory
        int* table = allocator.CreateMany<int>(1000);   // not initialized
        table = (int*)allocator.Reallocate(table, 4000, 8000);
        allocator.DestroyMany(table, 2000);
        allocator.Destroy(node);
    }

    static void Check()
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        Run(checking.Allocator);
        checking.ReportLeaks();   // leak: 24 bytes aligned to 16, allocated at parser.cs:17 by the first thread
        checking.Dispose();
    }

    static void Run(Allocator allocator) => allocator.Create<Node>();

    static int Stack()
    {
        Span<int> numbers = stackalloc int[16];
        return numbers[3];
    }

    static void Work(void* argument) => *(int*)argument += 1;

    static int Call()
    {
        int count = 0;
        delegate*<void*, void> work = &Work;
        work(&count);
        return count;
    }

    static int Interfaces()
    {
        return Largest(new Celsius(20), new Celsius(30)).Degrees;
    }

    static T Largest<T>(T one, T other) where T : struct, IComparable<T> =>
        one.CompareTo(other) >= 0 ? one : other;

    [UnmanagedCallersOnly(EntryPoint = "fragments")]
    public static int RunAll()
    {
        s_isReady = true;
        WaitUntilReady();
        UseBuffer();
        Allocate();
        Check();
        return Stack() + Call() + Interfaces();
    }

    struct Node
    {
        public Node* Next { get; set; }

        public long Value { get; set; }

        public int Kind { get; set; }
    }

    readonly struct Celsius(int degrees) : IComparable<Celsius>
    {
        public int Degrees => degrees;

        public int CompareTo(Celsius other) => degrees.CompareTo(other.Degrees);
    }
}
