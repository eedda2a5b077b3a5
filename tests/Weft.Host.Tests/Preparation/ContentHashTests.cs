using System.Security.Cryptography;
using Weft.Host.Preparation;

namespace Weft.Host.Tests.Preparation;

public sealed class ContentHashTests
{
    [Fact]
    public void Hash_is_that_of_the_system_for_every_length_of_three_blocks()
    {
        byte[] content = new byte[200];
        new Random(7).NextBytes(content);
        byte[] hash = new byte[ContentHash.Size];
        for (int length = 0; length <= content.Length; length++)
        {
            ContentHash.ComputeShort(content.AsSpan(0, length), hash);
            Assert.Equal(SHA256.HashData(content.AsSpan(0, length)), hash);
        }
    }

    [Theory]
    [InlineData((1 << 20) - 1)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 1)]
    public void Hash_is_the_same_on_both_sides_of_the_limit(int length)
    {
        byte[] content = new byte[length];
        new Random(length).NextBytes(content);
        byte[] hash = new byte[ContentHash.Size];
        ContentHash.Compute(content, hash);
        Assert.Equal(SHA256.HashData(content), hash);
    }
}
