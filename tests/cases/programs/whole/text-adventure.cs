// compare: dotnet
// input: look
// input: take lamp
// input: go north
// input: dance
// input: take sword
// input: inventory
// input: go south
// input: drop lamp
// input: look
// input: go east
// input: quit
// A small text adventure that reads commands.

using System;
using System.Collections.Generic;
using System.Linq;

Room hall = new("hall", "A dusty hall.");
Room cave = new("cave", "A dark cave.");
Room garden = new("garden", "A quiet garden.");
hall.Connect("north", cave, "south");
hall.Connect("east", garden, "west");
hall.Items.Add("lamp");
cave.Items.Add("sword");
cave.Items.Add("coin");
Game game = new(hall);
while (!game.IsOver && Console.ReadLine() is { } line)
{
    Console.WriteLine($"> {line}");
    Console.WriteLine(game.Execute(line));
}

internal sealed class Room(string name, string description)
{
    private readonly Dictionary<string, Room> _exits = [];

    public List<string> Items { get; } = [];

    public string Name => name;

    public void Connect(string direction, Room other, string back)
    {
        _exits[direction] = other;
        other._exits[back] = this;
    }

    public Room? Go(string direction) => _exits.GetValueOrDefault(direction);

    public string Describe()
    {
        string items = Items.Count == 0 ? "nothing" : string.Join(", ", Items.Order(StringComparer.Ordinal));
        return $"{description} You see {items}. Exits: {string.Join(", ", _exits.Keys.Order(StringComparer.Ordinal))}.";
    }
}

internal sealed class Game
{
    private readonly Dictionary<string, Func<string, string>> _commands;
    private readonly List<string> _inventory = [];
    private Room _room;

    public Game(Room start)
    {
        _room = start;
        _commands = new(StringComparer.OrdinalIgnoreCase)
        {
            ["look"] = _ => _room.Describe(),
            ["go"] = Go,
            ["take"] = item => Move(item, _room.Items, _inventory, "taken"),
            ["drop"] = item => Move(item, _inventory, _room.Items, "dropped"),
            ["inventory"] = _ => _inventory.Count == 0 ? "You have nothing." : $"You have {string.Join(" and ", _inventory)}.",
            ["quit"] = _ =>
            {
                IsOver = true;
                return "Bye.";
            },
        };
    }

    public bool IsOver { get; private set; }

    public string Execute(string line)
    {
        string[] words = line.Split(' ', 2);
        return _commands.TryGetValue(words[0], out Func<string, string>? command) ? command(words.ElementAtOrDefault(1) ?? "") : $"I do not know how to {words[0]}.";
    }

    private string Go(string direction)
    {
        if (_room.Go(direction) is not { } next)
        {
            return "You cannot go there.";
        }

        _room = next;
        return $"You enter the {next.Name}. {next.Describe()}";
    }

    private static string Move(string item, List<string> from, List<string> to, string done)
    {
        if (!from.Remove(item))
        {
            return $"There is no {item}.";
        }

        to.Add(item);
        return $"The {item} is {done}.";
    }
}
