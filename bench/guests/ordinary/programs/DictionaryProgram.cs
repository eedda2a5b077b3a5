namespace Weft.Bench.Ordinary;

/// <summary>Counts words and sums by number: dictionaries by string and by integer.</summary>
internal sealed class DictionaryProgram : IProgram
{
    private const int WordCount = 2_000;
    private const int Length = 150_000;

    private readonly string[] _words = [.. Enumerable.Range(0, WordCount).Select(number => $"word{number * 7919}")];

    public int Count => 1;

    public long Expected => 8662463002;

    public long Run()
    {
        Dictionary<string, int> byWord = [];
        Dictionary<int, long> byNumber = [];
        uint state = 1;
        for (int i = 0; i < Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            int number = (int)(state >> 12);
            string word = _words[number % WordCount];
            byWord[word] = byWord.TryGetValue(word, out int count) ? count + 1 : 1;
            int key = number % 20_000;
            if (!byNumber.TryAdd(key, i))
            {
                byNumber[key] += i;
            }

            if (i % 16 == 15)
            {
                byNumber.Remove(key);
            }
        }

        long sum = 0;
        foreach ((string word, int count) in byWord)
        {
            sum += word.Length * count;
        }

        foreach ((int key, long value) in byNumber)
        {
            sum += (key ^ value) % 1000003;
        }

        return sum;
    }
}
