// Output and the end of the program.
#pragma once

// %d %u %x (32 bits), %l (long long), %s, %c, %%. One write per call, at most 512 bytes.
void print(const char *format, ...);
void print_to(int fd, const char *format, ...);
// Says what failed and ends the program with code 1.
_Noreturn void fail(const char *what, const char *file, int line);

#define CHECK(condition) ((condition) ? (void)0 : fail(#condition, __FILE_NAME__, __LINE__))
