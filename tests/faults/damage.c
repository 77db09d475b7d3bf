/* SPDX-License-Identifier: MIT */
/*
 * Damages a file, the same way each time for the same number: a few bytes
 * changed, a block filled, two blocks exchanged, the end cut off or doubled.
 * Half of what it changes is in the first page, where a database keeps its
 * header and its schema.
 *
 * usage: damage NUMBER FILE
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGE = 4096 };

static uint32_t chance(uint64_t *seed, size_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)((*seed >> 33) % below);
}

static size_t place(uint64_t *seed, size_t size)
{
	return chance(seed, chance(seed, 2) && size > PAGE ? PAGE : size);
}

static void swap_pages(uint64_t *seed, unsigned char *bytes, size_t size)
{
	unsigned char one[PAGE];
	size_t pages = size / PAGE;
	unsigned char *a = bytes + chance(seed, pages) * (size_t)PAGE;
	unsigned char *b = bytes + chance(seed, pages) * (size_t)PAGE;

	memcpy(one, a, PAGE);
	memmove(a, b, PAGE);
	memcpy(b, one, PAGE);
}

/* Returns the new size, never above the old one. */
static size_t damage(uint64_t *seed, unsigned char *bytes, size_t size)
{
	size_t at, length;

	switch (chance(seed, 5)) {
	case 0: return chance(seed, size);
	case 1: swap_pages(seed, bytes, size); return size;
	case 2:
		at = place(seed, size);
		length = chance(seed, size - at) % 600 + 1;
		memset(bytes + at, chance(seed, 2) ? 0xff : 0, length);
		return size;
	}
	for (uint32_t left = 1 + chance(seed, 8); left; left--)
		bytes[place(seed, size)] = (unsigned char)chance(seed, 256);
	return size;
}

static unsigned char *read_all(FILE *file, size_t *size)
{
	unsigned char *bytes;
	long end;

	if (fseek(file, 0, SEEK_END) || (end = ftell(file)) < PAGE)
		return NULL;
	rewind(file);
	bytes = malloc((size_t)end);
	*size = bytes ? fread(bytes, 1, (size_t)end, file) : 0;
	return bytes;
}

int main(int argc, char **argv)
{
	uint64_t seed = argc == 3 ? strtoull(argv[1], NULL, 10) : 0;
	FILE *file = argc == 3 ? fopen(argv[2], "rb") : NULL;
	unsigned char *bytes;
	size_t size;

	if (!file || !(bytes = read_all(file, &size))) {
		fputs("usage: damage NUMBER FILE\n", stderr);
		return 2;
	}
	fclose(file);
	seed = (seed + 1) * 0x9e3779b97f4a7c15u;
	size = damage(&seed, bytes, size);
	file = fopen(argv[2], "wb");
	if (!file || fwrite(bytes, 1, size, file) != size || fclose(file))
		return 1;
	free(bytes);
	return 0;
}
