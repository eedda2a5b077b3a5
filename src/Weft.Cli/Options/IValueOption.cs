namespace Weft.Cli.Options;

/// <summary>An option that has a value, of whatever type: what its errors say.</summary>
internal interface IValueOption
{
    /// <summary>What a value may be, as the end of a sentence that starts with "give".</summary>
    string Accepts { get; }

    /// <summary>A value that is accepted.</summary>
    string Example { get; }

    /// <summary>The values that completion offers, and all there are where the value is one of a set.</summary>
    string[] Words { get; }

    /// <summary>Whether it means something without a value too; then a value has to be attached to it.</summary>
    bool MayStandAlone => false;

    /// <summary>Tells whether <paramref name="text"/> is a value.</summary>
    bool IsValue(string text);
}
