namespace Weft.Threading;

/// <summary>How a wait ended.</summary>
public enum FutexResult
{
    /// <summary>The thread was woken. That says nothing about the word: look again.</summary>
    Woken = Parking.Woken,

    /// <summary>The word had another value, and the thread did not wait.</summary>
    NotEqual = Parking.NotEqual,

    /// <summary>The time is over.</summary>
    TimedOut = Parking.TimedOut,
}
