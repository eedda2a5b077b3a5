// exit: 134
// stderr: contains panic in thread 'main': the end
// A panic prints its message and its thread, and ends the program.

Report.Line("before"u8);
Weft.Threading.Panic.Raise("the end"u8);
