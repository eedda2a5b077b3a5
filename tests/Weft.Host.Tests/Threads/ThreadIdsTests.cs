using Weft.Host.Threads;

namespace Weft.Host.Tests.Threads;

public sealed class ThreadIdsTests
{
    [Fact]
    public void First_is_1_and_each_is_one_more()
    {
        ThreadIds ids = default;
        Assert.Equal([1, 2, 3], [ids.Next([]), ids.Next([]), ids.Next([])]);
    }

    [Fact]
    public void Last_is_followed_by_1()
    {
        ThreadIds ids = new(ThreadIds.Maximum - 1);
        Assert.Equal([0x1FFF_FFFF, 1], [ids.Next([]), ids.Next([])]);
    }

    [Fact]
    public void Ids_of_living_threads_are_passed_over_also_at_the_end()
    {
        Dictionary<int, GuestThread> living = new() { [0] = null!, [ThreadIds.Maximum] = null!, [1] = null!, [2] = null!, [4] = null! };
        ThreadIds ids = new(ThreadIds.Maximum - 1);
        Assert.Equal([3, 5], [ids.Next(living), ids.Next(living)]);
    }
}
