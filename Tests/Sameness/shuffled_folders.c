// Loaded before a program (LD_PRELOAD), it hands out the entries of every folder in another order than the disk has,
// as another file system would: SAMENESS_SEED says which. The program reads folders by the system call itself.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>

static uint64_t number(uint64_t *state) {
  *state ^= *state << 13;
  *state ^= *state >> 7;
  *state ^= *state << 17;
  return *state;
}

// An entry is as long as its third field says, at offset 16 (`struct linux_dirent64`).
static void shuffle(char *entries, long size) {
  enum { most = 4096 };
  static __thread char *starts[most];
  const char *seed = getenv("SAMENESS_SEED");
  uint64_t state = 88172645463325252u + (seed ? strtoull(seed, NULL, 10) : 0);
  char *copy = malloc(size);
  if (!copy) return;
  memcpy(copy, entries, size);
  long count = 0;
  for (long offset = 0; offset < size && count < most; count++) {
    uint16_t length;
    memcpy(&length, copy + offset + 16, sizeof length);
    starts[count] = copy + offset;
    offset += length;
  }
  for (long last = count - 1; last > 0; last--) {
    long other = number(&state) % (last + 1);
    char *start = starts[last];
    starts[last] = starts[other];
    starts[other] = start;
  }
  for (long index = 0; index < count; index++) {
    uint16_t length;
    memcpy(&length, starts[index] + 16, sizeof length);
    memcpy(entries, starts[index], length);
    entries += length;
  }
  free(copy);
}

long syscall(long name, ...) {
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  va_list rest;
  va_start(rest, name);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
  long d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  long result = real(name, a, b, c, d, e, f);
  if (name == SYS_getdents64 && result > 0) shuffle((char *)b, result);
  return result;
}
