// compare: dotnet
// Loops with break, continue, labels; nested ones left at once.

using System;

int found = 0;
for (int i = 1; i < 20; i++)
{
    for (int j = i; j < 20; j++)
    {
        for (int k = j; k < 30; k++)
        {
            if ((i * i) + (j * j) == k * k)
            {
                found++;
                Console.Write($"({i},{j},{k}) ");
                if (found == 6)
                {
                    goto done;
                }
            }
        }
    }
}

done:
Console.WriteLine();
int n = 27;
int steps = 0;
while (n != 1)
{
    n = n % 2 == 0 ? n / 2 : (3 * n) + 1;
    steps++;
}

Console.WriteLine(steps);
string text = "";
do
{
    text += steps % 10;
    steps /= 10;
}
while (steps > 0);
Console.WriteLine(text);
int sum = 0;
foreach (char c in "a1b2c3")
{
    if (!char.IsDigit(c))
    {
        continue;
    }

    sum += c - '0';
}

Console.WriteLine(sum);
