using Weft.Intrinsics;

namespace Weft.Memory;

public sealed class SizeClassesTests
{
    [Fact]
    public void Class_of_a_size_is_the_smallest_that_holds_it()
    {
        for (uint size = 1; size <= LinearMemory.PageSize; size++)
        {
            int sizeClass = SizeClasses.Of(size, 1);
            int smaller = sizeClass == 0 ? 0 : SizeClasses.SizeOf(sizeClass - 1);
            Assert.True(smaller < size, $"{size}");
            Assert.True(sizeClass == SizeClasses.Count || SizeClasses.SizeOf(sizeClass) >= size, $"{size}");
        }
    }

    [Fact]
    public void Class_for_an_alignment_has_blocks_that_are_aligned_so()
    {
        for (int shift = 0; shift <= LinearMemory.PageShift; shift++)
        {
            uint alignment = 1u << shift;
            for (uint size = 1; size <= LinearMemory.PageSize; size += 7)
            {
                int sizeClass = SizeClasses.Of(size, alignment);
                Assert.True(sizeClass == SizeClasses.Count || SizeClasses.SizeOf(sizeClass) % Math.Max(alignment, 16) == 0);
                Assert.True(sizeClass == SizeClasses.Count || SizeClasses.SizeOf(sizeClass) >= size);
            }
        }

        Assert.Equal(SizeClasses.Count, SizeClasses.Of(nuint.MaxValue - 2, 4096));
    }
}
