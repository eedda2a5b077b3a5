#include "print.h"
#include "wasi.h"
#include <stdarg.h>

typedef struct { char text[512]; size_t length; } line;

static void put(line *to, char character)
{
    if (to->length < sizeof to->text)
        to->text[to->length++] = character;
}

static void put_number(line *to, unsigned long long value, unsigned base)
{
    char digits[20];
    int count = 0;
    do {
        digits[count++] = "0123456789abcdef"[value % base];
        value /= base;
    } while (value);
    while (count)
        put(to, digits[--count]);
}

static void put_signed(line *to, long long value)
{
    if (value < 0)
        put(to, '-');
    put_number(to, value < 0 ? -(unsigned long long)value : (unsigned long long)value, 10);
}

static void put_format(line *to, const char *format, va_list values)
{
    for (; *format; format++) {
        if (*format != '%') {
            put(to, *format);
            continue;
        }
        switch (*++format) {
        case 'd': put_signed(to, va_arg(values, int)); break;
        case 'u': put_number(to, va_arg(values, unsigned), 10); break;
        case 'x': put_number(to, va_arg(values, unsigned), 16); break;
        case 'l': put_signed(to, va_arg(values, long long)); break;
        case 'c': put(to, (char)va_arg(values, int)); break;
        case 's':
            for (const char *text = va_arg(values, const char *); *text; text++)
                put(to, *text);
            break;
        default: put(to, *format); break;
        }
    }
}

static void write_line(int fd, const line *from)
{
    wasi_iovec vector = {from->text, from->length};
    size_t written;
    wasi_fd_write(fd, &vector, 1, &written);
}

void print(const char *format, ...)
{
    line text = {.length = 0};
    va_list values;
    va_start(values, format);
    put_format(&text, format, values);
    va_end(values);
    write_line(1, &text);
}

void print_to(int fd, const char *format, ...)
{
    line text = {.length = 0};
    va_list values;
    va_start(values, format);
    put_format(&text, format, values);
    va_end(values);
    write_line(fd, &text);
}

void fail(const char *what, const char *file, int line)
{
    print_to(2, "%s:%d: %s does not hold\n", file, line, what);
    wasi_proc_exit(1);
}
