// exit: 7
// What Main returns is the exit code.

Report.Line("returning"u8);
return 7;
