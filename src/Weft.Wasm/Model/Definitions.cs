namespace Weft.Wasm;

/// <summary>Something the embedder must supply.</summary>
/// <param name="Module">The first name.</param>
/// <param name="Name">The second name.</param>
/// <param name="Type">What it must be.</param>
public readonly record struct Import(string Module, string Name, ExternalType Type);

/// <summary>Something the embedder can see.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Which index space <paramref name="Index"/> belongs to.</param>
/// <param name="Index">What is exported.</param>
public readonly record struct Export(string Name, ExternalKind Kind, uint Index);

/// <summary>A defined table.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Initializer">The value of its elements, where it is not null.</param>
public readonly record struct Table(TableType Type, ConstantExpression? Initializer = null);

/// <summary>A defined global.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Initializer">Its first value.</param>
public readonly record struct Global(GlobalType Type, ConstantExpression Initializer);

/// <summary>A section without meaning to the engine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Contents">The bytes after the name.</param>
/// <param name="After">The section it follows; <see langword="null"/> where it stands before all others.</param>
public sealed record CustomSection(string Name, ReadOnlyMemory<byte> Contents, SectionId? After)
{
    /// <summary>Where <see cref="Contents"/> begins in the file it was read from.</summary>
    internal int Offset { get; init; }
}
