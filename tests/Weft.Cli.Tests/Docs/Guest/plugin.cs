using System.Runtime.InteropServices;

public static unsafe class Plugin
{
    [DllImport("app", EntryPoint = "log")]
    static extern void Log(byte* text, int length);

    [UnmanagedCallersOnly(EntryPoint = "add")]
    public static int Add(int left, int right)
    {
        fixed (byte* text = "adding"u8)
        {
            Log(text, 6);
        }

        return left + right;
    }
}
