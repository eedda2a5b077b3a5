// compare: dotnet
// A method that hides another starts a slot of its own; a sealed override ends one.

using System;

Third third = new();
Second second = third;
First first = third;
Console.WriteLine($"{first.Who()} {second.Who()} {third.Who()}");
Console.WriteLine($"{first.Plain()} {second.Plain()} {third.Plain()}");
Console.WriteLine($"{first.Last()} {second.Last()} {third.Last()}");
Console.WriteLine(first.ToString());
Console.WriteLine(((object)new Second()).ToString());

internal class First
{
    public virtual string Who() => "first";

    public string Plain() => "plain first";

    public virtual string Last() => "last first";

    public override string ToString() => $"ToString of {GetType().Name}";
}

internal class Second : First
{
    public new virtual string Who() => "second";

    public new string Plain() => "plain second";

    public sealed override string Last() => "last second";
}

internal class Third : Second
{
    public override string Who() => "third, after " + base.Who();

    public new string Last() => "last third";
}
