// A program that asks whether there are threads is right without them.
unsafe
{
    if (Weft.Threading.WasiThread.IsSupported)
    {
        Report.Line("threads"u8);
        Weft.Threading.WasiThread.Spawn(&Run, null, out _);
    }
    else
    {
        Report.Line("no threads"u8);
    }
}

static unsafe void Run(void* argument)
{
}
