// error: WEFT0301 at 6
// A parallel loop in a single-threaded build, at its line.
using System;
using System.Threading.Tasks;

Parallel.For(0, 3, i => Console.WriteLine(i));
