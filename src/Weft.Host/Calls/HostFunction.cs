namespace Weft.Host.Calls;

/// <summary>One function that guests can import: a row of a table, not code.</summary>
/// <param name="module">The import module, such as <c>wasi_snapshot_preview1</c>.</param>
/// <param name="name">The import name.</param>
/// <param name="parameters">Types of the parameters.</param>
/// <param name="results">Types of the results; none or one.</param>
/// <param name="body">What runs. An exception that leaves it is a bug of the host: the dispatcher turns it into a trap and stops the group.</param>
internal sealed unsafe class HostFunction(
    string module,
    string name,
    ValueKind[] parameters,
    ValueKind[] results,
    delegate*<HostCall, HostTrap> body)
{
    public string Module { get; } = module;

    public string Name { get; } = name;

    public ReadOnlySpan<ValueKind> Parameters => parameters;

    public ReadOnlySpan<ValueKind> Results => results;

    public delegate*<HostCall, HostTrap> Body { get; } = body;
}
