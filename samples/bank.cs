#:property WasmEnableThreads=true

// Ordinary C#: clerks on four threads move money between accounts, each under the locks of both, and some of them try what they may
// not. What is printed does not depend on who comes first.
//
//     weft run samples/bank.cs

Bank bank = new(["Ada", "Blaise", "Charles", "Dorothy", "Edsger"], balance: 10_000);
Clerk[] clerks = [.. Enumerable.Range(1, 4).Select(number => new Clerk(number, bank))];
Thread[] threads = [.. clerks.Select(clerk => new Thread(clerk.Work) { Name = $"clerk {clerk.Number}" })];
foreach (Thread thread in threads)
{
    thread.Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

foreach (Account account in bank.Accounts)
{
    Console.WriteLine($"{account.Owner,-8} {account.Balance,6}");
}

Console.WriteLine($"{"total",-8} {bank.Accounts.Sum(account => account.Balance),6}");
foreach (IGrouping<string, Refusal> group in clerks.SelectMany(clerk => clerk.Refusals).GroupBy(refusal => refusal.Reason))
{
    IEnumerable<string> owners = group.Select(refusal => refusal.Transfer.From).Distinct().Order();
    Console.WriteLine($"{group.Count()} x {group.Key}: {string.Join(", ", owners)}");
}

internal sealed record Transfer(string From, string To, decimal Amount);

internal sealed record Refusal(Transfer Transfer, string Reason);

internal sealed class RefusedException(string reason) : Exception(reason);

internal sealed class Account(string owner, int number, decimal balance)
{
    public Lock Lock { get; } = new();

    public string Owner => owner;

    public int Number => number;

    public decimal Balance { get; private set; } = balance;

    public void Add(decimal amount) => Balance += amount;
}

internal sealed class Bank(string[] owners, decimal balance)
{
    private readonly Dictionary<string, Account> _accounts =
        owners.Select((owner, number) => new Account(owner, number, balance)).ToDictionary(account => account.Owner);

    public IEnumerable<Account> Accounts => _accounts.Values.OrderBy(account => account.Number);

    public void Move(Transfer transfer)
    {
        if (!_accounts.TryGetValue(transfer.To, out Account? to))
        {
            throw new RefusedException("no such account");
        }

        Account from = _accounts[transfer.From];
        if (transfer.Amount <= 0)
        {
            throw new RefusedException("not an amount");
        }

        // Always in the same order, so that two clerks never wait for each other.
        (Account first, Account second) = from.Number < to.Number ? (from, to) : (to, from);
        lock (first.Lock)
        {
            lock (second.Lock)
            {
                from.Add(-transfer.Amount);
                to.Add(transfer.Amount);
            }
        }
    }
}

internal sealed class Clerk(int number, Bank bank)
{
    private static readonly string[] s_owners = ["Ada", "Blaise", "Charles", "Dorothy", "Edsger"];

    private readonly List<Refusal> _refusals = [];

    public int Number => number;

    public IReadOnlyList<Refusal> Refusals => _refusals;

    public void Work()
    {
        for (int round = 0; round < 1_000; round++)
        {
            string from = s_owners[(round + number) % s_owners.Length];
            string to = round % 250 == 0 ? "Nobody" : s_owners[(round + (2 * number)) % s_owners.Length];
            Transfer transfer = new(from, to, round % 400 == 1 ? 0 : (round % 5 * number) + 0.25m);
            try
            {
                bank.Move(transfer);
            }
            catch (RefusedException exception)
            {
                _refusals.Add(new(transfer, exception.Message));
            }
        }
    }
}
