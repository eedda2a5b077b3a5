namespace Weft.Wasm.Instructions;

/// <summary>Atomic accesses, waits and notifications.</summary>
internal static class AtomicOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.Threads, OpcodePage.Atomic, """
        00 memory.atomic.notify memarg 4
        01 memory.atomic.wait32 memarg 4
        02 memory.atomic.wait64 memarg 8
        03 atomic.fence ordering
        10 i32.atomic.load memarg 4
        11 i64.atomic.load memarg 8
        12 i32.atomic.load8_u memarg 1
        13 i32.atomic.load16_u memarg 2
        14 i64.atomic.load8_u memarg 1
        15 i64.atomic.load16_u memarg 2
        16 i64.atomic.load32_u memarg 4
        17 i32.atomic.store memarg 4
        18 i64.atomic.store memarg 8
        19 i32.atomic.store8 memarg 1
        1a i32.atomic.store16 memarg 2
        1b i64.atomic.store8 memarg 1
        1c i64.atomic.store16 memarg 2
        1d i64.atomic.store32 memarg 4
        1e i32.atomic.rmw.add memarg 4
        1f i64.atomic.rmw.add memarg 8
        20 i32.atomic.rmw8.add_u memarg 1
        21 i32.atomic.rmw16.add_u memarg 2
        22 i64.atomic.rmw8.add_u memarg 1
        23 i64.atomic.rmw16.add_u memarg 2
        24 i64.atomic.rmw32.add_u memarg 4
        25 i32.atomic.rmw.sub memarg 4
        26 i64.atomic.rmw.sub memarg 8
        27 i32.atomic.rmw8.sub_u memarg 1
        28 i32.atomic.rmw16.sub_u memarg 2
        29 i64.atomic.rmw8.sub_u memarg 1
        2a i64.atomic.rmw16.sub_u memarg 2
        2b i64.atomic.rmw32.sub_u memarg 4
        2c i32.atomic.rmw.and memarg 4
        2d i64.atomic.rmw.and memarg 8
        2e i32.atomic.rmw8.and_u memarg 1
        2f i32.atomic.rmw16.and_u memarg 2
        30 i64.atomic.rmw8.and_u memarg 1
        31 i64.atomic.rmw16.and_u memarg 2
        32 i64.atomic.rmw32.and_u memarg 4
        33 i32.atomic.rmw.or memarg 4
        34 i64.atomic.rmw.or memarg 8
        35 i32.atomic.rmw8.or_u memarg 1
        36 i32.atomic.rmw16.or_u memarg 2
        37 i64.atomic.rmw8.or_u memarg 1
        38 i64.atomic.rmw16.or_u memarg 2
        39 i64.atomic.rmw32.or_u memarg 4
        3a i32.atomic.rmw.xor memarg 4
        3b i64.atomic.rmw.xor memarg 8
        3c i32.atomic.rmw8.xor_u memarg 1
        3d i32.atomic.rmw16.xor_u memarg 2
        3e i64.atomic.rmw8.xor_u memarg 1
        3f i64.atomic.rmw16.xor_u memarg 2
        40 i64.atomic.rmw32.xor_u memarg 4
        41 i32.atomic.rmw.xchg memarg 4
        42 i64.atomic.rmw.xchg memarg 8
        43 i32.atomic.rmw8.xchg_u memarg 1
        44 i32.atomic.rmw16.xchg_u memarg 2
        45 i64.atomic.rmw8.xchg_u memarg 1
        46 i64.atomic.rmw16.xchg_u memarg 2
        47 i64.atomic.rmw32.xchg_u memarg 4
        48 i32.atomic.rmw.cmpxchg memarg 4
        49 i64.atomic.rmw.cmpxchg memarg 8
        4a i32.atomic.rmw8.cmpxchg_u memarg 1
        4b i32.atomic.rmw16.cmpxchg_u memarg 2
        4c i64.atomic.rmw8.cmpxchg_u memarg 1
        4d i64.atomic.rmw16.cmpxchg_u memarg 2
        4e i64.atomic.rmw32.cmpxchg_u memarg 4
        """);
}
