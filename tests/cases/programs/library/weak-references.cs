// compare: dotnet
// Weak references, handles, ConditionalWeakTable, array pools.

using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

object target = new();
WeakReference<object> weak = new(target);
Console.WriteLine(weak.TryGetTarget(out object? found) + " " + ReferenceEquals(found, target));
WeakReference old = new(target);
Console.WriteLine(old.IsAlive + " " + ReferenceEquals(old.Target, target));
GCHandle handle = GCHandle.Alloc(target);
Console.WriteLine(ReferenceEquals(handle.Target, target) + " " + handle.IsAllocated);
handle.Free();
ConditionalWeakTable<object, string> table = [];
table.Add(target, "attached");
Console.WriteLine(table.TryGetValue(target, out string? text) + text);
Console.WriteLine(table.GetValue("key", k => k + "!"));
int[] rented = ArrayPool<int>.Shared.Rent(100);
Console.WriteLine(rented.Length >= 100);
ArrayPool<int>.Shared.Return(rented);
using IMemoryOwner<byte> owner = MemoryPool<byte>.Shared.Rent(10);
Console.WriteLine(owner.Memory.Length >= 10);
GC.KeepAlive(target);
