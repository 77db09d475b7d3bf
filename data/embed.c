/* SPDX-License-Identifier: MIT */
/*
 * A build-time program: puts files into the program as they are.
 *
 *	embed table.c bytes.S NAME=PATH…
 *
 * The bytes go through the assembler (.incbin), which takes megabytes in no
 * time; the compiler sees only a table of names and addresses.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn static void die(const char *what)
{
	perror(what);
	exit(1);
}

static FILE *make(const char *path)
{
	FILE *file = fopen(path, "w");

	if (!file)
		die(path);
	return file;
}

static long size_of(const char *path)
{
	FILE *file = fopen(path, "rb");
	long size;

	if (!file || fseek(file, 0, SEEK_END) < 0 || (size = ftell(file)) < 0)
		die(path);
	fclose(file);
	return size;
}

/* Both files in one go: the bytes, and the line that knows of them. */
static void embed(FILE *table, FILE *bytes, int i, const char *name,
		  const char *path)
{
	fprintf(bytes,
		".globl NAME(baked_%d)\n.balign 16\n"
		"NAME(baked_%d):\n.incbin \"%s\"\n.byte 0\n",
		i, i, path);
	fprintf(table, "\t{ \"%s\", baked_%d, %ld },\n", name, i,
		size_of(path));
}

int main(int argc, char **argv)
{
	FILE *table, *bytes;

	if (argc < 4) {
		fputs("usage: embed table.c bytes.S NAME=PATH...\n", stderr);
		return 2;
	}
	table = make(argv[1]);
	bytes = make(argv[2]);
	fputs("#ifdef __APPLE__\n#define NAME(x) _##x\n.const\n#else\n"
	      "#define NAME(x) x\n.section .rodata\n"
	      ".section .note.GNU-stack,\"\",%progbits\n.section .rodata\n"
	      "#endif\n",
	      bytes);
	fputs("#include \"data/baked.h\"\n\n", table);
	for (int i = 3; i < argc; i++)
		fprintf(table, "extern const char baked_%d[];\n", i);
	fputs("\nconst struct baked baked[] = {\n", table);
	for (int i = 3; i < argc; i++) {
		char *path = strchr(argv[i], '=');

		if (!path) {
			fprintf(stderr, "embed: %s is not NAME=PATH\n",
				argv[i]);
			return 2;
		}
		*path = '\0';
		embed(table, bytes, i, argv[i], path + 1);
	}
	fprintf(table, "};\n\nconst size_t baked_count = %d;\n", argc - 3);
	if (fclose(table) != 0 || fclose(bytes) != 0)
		die(argv[1]);
	return 0;
}
