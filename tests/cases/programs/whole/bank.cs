// compare: dotnet
// threads: on
// Threads that move money between accounts under locks.

using System;
using System.Linq;
using System.Threading;

Account[] accounts = [.. Enumerable.Range(0, 10).Select(i => new Account(i, 1000))];
int transfers = 0;
int refused = 0;
Thread[] clerks = new Thread[4];
for (int i = 0; i < clerks.Length; i++)
{
    int seed = i;
    clerks[i] = new(() =>
    {
        Random random = new(seed);
        for (int j = 0; j < 2000; j++)
        {
            Account from = accounts[random.Next(accounts.Length)];
            Account to = accounts[random.Next(accounts.Length)];
            if (from != to)
            {
                Interlocked.Increment(ref Bank.Transfer(from, to, random.Next(1, 300)) ? ref transfers : ref refused);
            }
        }
    });
    clerks[i].Start();
}

foreach (Thread clerk in clerks)
{
    clerk.Join();
}

Console.WriteLine($"total {accounts.Sum(a => a.Balance)}");
Console.WriteLine($"none is overdrawn: {accounts.All(a => a.Balance >= 0)}");
Console.WriteLine($"history agrees: {accounts.All(a => 1000 + a.In - a.Out == a.Balance)}");
Console.WriteLine($"some moved: {transfers > 0}");

internal sealed class Account(int id, long balance)
{
    public int Id => id;

    public long Balance { get; private set; } = balance;

    public long In { get; private set; }

    public long Out { get; private set; }

    public void Deposit(long amount)
    {
        Balance += amount;
        In += amount;
    }

    public bool Withdraw(long amount)
    {
        if (Balance < amount)
        {
            return false;
        }

        Balance -= amount;
        Out += amount;
        return true;
    }
}

internal static class Bank
{
    public static bool Transfer(Account from, Account to, long amount)
    {
        (Account first, Account second) = from.Id < to.Id ? (from, to) : (to, from);
        lock (first)
        {
            lock (second)
            {
                if (!from.Withdraw(amount))
                {
                    return false;
                }

                to.Deposit(amount);
                return true;
            }
        }
    }
}
