/* SPDX-License-Identifier: MIT */
/*
 * Looking at a file before SQLite may touch it. SQLite would roll back a
 * left-over journal of any database it opens; a file that is not ours must
 * stay as it was, byte for byte, so its header is read by hand first (the
 * database header: magic at 0, user version at 60, application id at 68,
 * https://www.sqlite.org/fileformat2.html section 1.3).
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/store/handle.h"

static uint32_t number_at(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
	       (uint32_t)bytes[2] << 8 | bytes[3];
}

static bool look_at_header(const char *path, const unsigned char *header,
			   ssize_t size, const struct schema *schema,
			   struct err *err)
{
	uint32_t version;

	if (size < 100 || memcmp(header, "SQLite format 3", 16) != 0)
		return fail(err, "%s is not a %s; it was left as it is.", path,
			    schema->called);
	if (number_at(header + 68) != schema->application_id)
		return fail(err,
			    "%s is a database of another program, not a "
			    "%s; it was left as it is.",
			    path, schema->called);
	version = number_at(header + 60);
	if (version < 1 || version > (uint32_t)schema->count)
		return fail(err,
			    "%s is of version %u and this program knows "
			    "versions up to %d: use a newer cairn. It was left "
			    "as it is.",
			    path, (unsigned)version, schema->count);
	return true;
}

bool store_look(const char *path, const struct schema *schema, bool *fresh,
		struct err *err)
{
	unsigned char header[100] = { 0 };
	struct stat about;
	ssize_t size;
	int file;

	*fresh = true;
	if (stat(path, &about) < 0) {
		if (errno == ENOENT)
			return true;
		return fail(err, "%s cannot be opened: %s.", path,
			    strerror(errno));
	}
	if (!S_ISREG(about.st_mode))
		return fail(err, "%s is not a file.", path);
	if (about.st_size == 0)
		return true;
	*fresh = false;
	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return fail(err, "%s cannot be read: %s.", path,
			    strerror(errno));
	size = read(file, header, sizeof(header));
	close(file);
	return look_at_header(path, header, size, schema, err);
}
