/* SPDX-License-Identifier: MIT */
/*
 * The main() of a fuzz target where there is no libFuzzer: gives it each file
 * that is named, or that lies in a folder that is named, once. What starts
 * with '-' is libFuzzer's and is passed over.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static int replay_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = NULL;
	size_t length = 0, room = 0;

	if (!file) {
		perror(path);
		return 1;
	}
	do {
		if (length == room) {
			room = room ? 2 * room : 4096;
			bytes = realloc(bytes, room);
			if (!bytes)
				abort();
		}
		length += fread(bytes + length, 1, room - length, file);
	} while (length == room);
	fclose(file);
	/* Exactly as long as the input, so that reading behind it shows. */
	if (length)
		bytes = realloc(bytes, length);
	LLVMFuzzerTestOneInput(bytes, length);
	free(bytes);
	return 0;
}

static int replay_folder(const char *path)
{
	DIR *folder = opendir(path);
	struct dirent *entry;
	int failed = 0;

	if (!folder) {
		perror(path);
		return 1;
	}
	while ((entry = readdir(folder))) {
		char *inner;
		size_t room;
		FILE *name;

		if (entry->d_name[0] == '.')
			continue;
		name = open_memstream(&inner, &room);
		if (!name)
			abort();
		fprintf(name, "%s/%s", path, entry->d_name);
		if (fclose(name) != 0)
			abort();
		failed |= replay_file(inner);
		free(inner);
	}
	closedir(folder);
	return failed;
}

int main(int argc, char **argv)
{
	int failed = 0;

	for (int i = 1; i < argc; i++) {
		struct stat about;

		if (argv[i][0] == '-')
			continue;
		if (stat(argv[i], &about) == 0 && S_ISDIR(about.st_mode))
			failed |= replay_folder(argv[i]);
		else
			failed |= replay_file(argv[i]);
	}
	return failed;
}
