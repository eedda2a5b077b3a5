// compare: dotnet
// exit: 134
// stderr: contains Failure: code 7
// A program whose only object is an exception: its class says what is written.

using System;

Fail(7);

static void Fail(int code) => throw new Failure(code);

internal sealed class Failure(int code) : Exception
{
    public override string Message => $"code {code}";
}
