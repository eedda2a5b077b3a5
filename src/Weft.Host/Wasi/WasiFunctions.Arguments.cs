using Weft.Host.Calls;

namespace Weft.Host.Wasi;

/// <content>Arguments and environment.</content>
internal static unsafe partial class WasiFunctions
{
    private static HostFunction[] ArgumentFunctions =>
    [
        Row("args_get", [I32, I32], &ArgsGet),
        Row("args_sizes_get", [I32, I32], &ArgsSizesGet),
        Row("environ_get", [I32, I32], &EnvironGet),
        Row("environ_sizes_get", [I32, I32], &EnvironSizesGet),
    ];

    /// <summary><c>args_get(argv, argv_buf)</c>: EFAULT.</summary>
    private static HostTrap ArgsGet(HostCall call) =>
        Finish(call, call.Caller.Wasi.Arguments.Write(call.Caller.Memory, call.U32(0), call.U32(1)));

    /// <summary><c>args_sizes_get(*argc, *argv_buf_size)</c>: EFAULT.</summary>
    private static HostTrap ArgsSizesGet(HostCall call) =>
        Finish(call, call.Caller.Wasi.Arguments.WriteSizes(call.Caller.Memory, call.U32(0), call.U32(1)));

    /// <summary><c>environ_get(environ, environ_buf)</c>: EFAULT.</summary>
    private static HostTrap EnvironGet(HostCall call) =>
        Finish(call, call.Caller.Wasi.Environment.Write(call.Caller.Memory, call.U32(0), call.U32(1)));

    /// <summary><c>environ_sizes_get(*environc, *environ_buf_size)</c>: EFAULT.</summary>
    private static HostTrap EnvironSizesGet(HostCall call) =>
        Finish(call, call.Caller.Wasi.Environment.WriteSizes(call.Caller.Memory, call.U32(0), call.U32(1)));
}
