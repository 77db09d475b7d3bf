/* SPDX-License-Identifier: MIT */
/*
 * Preloaded into a program, makes its writing calls fail: from the FAIL_AT-th
 * on (1 is the first) with the error FAIL_ERRNO, all of them or, with
 * FAIL_ONCE set, only that one. What is done to descriptors 0 to 2 is left
 * alone, so that the program can tell. FAIL_COUNT names a file in which the
 * number of calls is left, so that a script knows when it has tried them all.
 */
#undef _FILE_OFFSET_BITS /* or pwrite and pwrite64 would be one name */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

/* POSIX has dlsym() return functions as objects; ISO C knows no such thing. */
#pragma GCC diagnostic ignored "-Wpedantic"

static long calls;

static long number(const char *name)
{
	const char *text = getenv(name);

	return text ? strtol(text, NULL, 10) : 0;
}

/* Counts a call; true if it is one that fails. */
static bool fails(void)
{
	long at = number("FAIL_AT");

	calls++;
	if (!at || calls < at || (getenv("FAIL_ONCE") && calls > at))
		return false;
	errno = (int)number("FAIL_ERRNO");
	return true;
}

__attribute__((destructor)) static void tell(void)
{
	const char *path = getenv("FAIL_COUNT");
	FILE *file;

	if (!path)
		return;
	unsetenv("FAIL_AT");
	file = fopen(path, "w");
	if (file) {
		fprintf(file, "%ld\n", calls);
		fclose(file);
	}
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t length)
{
	return file > 2 && fails() ? -1 : REAL(write)(file, bytes, length);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t at)
{
	return fails() ? -1 : REAL(pwrite)(file, bytes, length, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at)
{
	return fails() ? -1 : REAL(pwrite64)(file, bytes, length, at);
}

int fsync(int file)
{
	return fails() ? -1 : REAL(fsync)(file);
}

int fdatasync(int file)
{
	return fails() ? -1 : REAL(fdatasync)(file);
}

int ftruncate(int file, off_t length)
{
	return fails() ? -1 : REAL(ftruncate)(file, length);
}

int ftruncate64(int file, off64_t length)
{
	return fails() ? -1 : REAL(ftruncate64)(file, length);
}

int unlink(const char *path)
{
	return fails() ? -1 : REAL(unlink)(path);
}

int rename(const char *from, const char *to)
{
	return fails() ? -1 : REAL(rename)(from, to);
}
