using System.Security.Cryptography;
using System.Text;
using Weft.Host.Preparation;

namespace Weft.Host.Tests.Preparation;

public sealed class ContentHashTests
{
    /// <summary>The examples of FIPS 180-4 and its predecessors.</summary>
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Hash_is_the_standards(string text, string hash) => Assert.Equal(hash, ContentHash.ToText(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Hash_of_every_short_length_is_the_systems()
    {
        Random random = new(1);
        byte[] actual = new byte[ContentHash.Size];
        for (int length = 0; length < 300; length++)
        {
            byte[] content = new byte[length];
            random.NextBytes(content);
            ContentHash.ComputeShort(content, actual);
            Assert.Equal(SHA256.HashData(content), actual);
        }
    }

    [Fact]
    public void Hash_of_long_content_is_the_same_either_way()
    {
        byte[] content = new byte[1 << 20];
        new Random(2).NextBytes(content);
        byte[] actual = new byte[ContentHash.Size];
        byte[] expected = new byte[ContentHash.Size];
        ContentHash.Compute(content, expected);
        ContentHash.ComputeShort(content, actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Changed_content_has_another_hash()
    {
        byte[] content = new byte[1000];
        byte[] hash = new byte[ContentHash.Size];
        ContentHash.Compute(content, hash);
        Assert.True(ContentHash.IsOf(content, hash));
        content[500] ^= 1;
        Assert.False(ContentHash.IsOf(content, hash));
    }
}
