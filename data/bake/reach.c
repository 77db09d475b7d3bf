/* SPDX-License-Identifier: MIT */
/*
 * What no single rule shows: pathways that contain each other in a circle,
 * and achievements whose prerequisites can never be met.
 */
#include "data/bake/bake.h"

#include <string.h>

#include "model/base/err.h"

/* Every walk along nested pathways that comes back to where it began, told
 * once: from its member with the lowest id. */
static const char cycles[] =
	"WITH edge (a, b) AS (SELECT DISTINCT pathway, nested FROM step"
	" WHERE pathway NOT NULL AND nested NOT NULL),"
	" walk (start, at, way, n) AS ("
	"  SELECT a, b, x.slug || ' > ' || y.slug, 1 FROM edge"
	"  JOIN pathway x ON x.id = a JOIN pathway y ON y.id = b"
	"  UNION ALL"
	"  SELECT start, b, way || ' > ' || y.slug, n + 1 FROM walk"
	"  JOIN edge ON a = walk.at JOIN pathway y ON y.id = b"
	"  WHERE walk.at > start AND n < 64)"
	" SELECT y.slug, way FROM walk JOIN pathway y ON y.id = start"
	" WHERE at = start ORDER BY way";

/* The least fixpoint: an achievement is within reach if it needs nothing
 * first, or if a walk from what is within reach meets what it needs. A node
 * that only a person can confirm counts as met. */
static const char spread[] =
	"WITH tree AS (SELECT s.*, CASE kind"
	"  WHEN 'all' THEN (SELECT count(*) FROM step c WHERE c.parent = s.id)"
	"  WHEN 'k' THEN number WHEN 'points' THEN 1 ELSE 1 END AS need"
	"  FROM step s)"
	" INSERT OR IGNORE INTO met"
	" SELECT id FROM tree t WHERE kind IN ('manual', 'skill')"
	"  OR (kind IN ('achievement', 'item') AND achievement IN reach)"
	"  OR (kind = 'pathway' AND EXISTS (SELECT 1 FROM step r JOIN met"
	"   ON met.id = r.id WHERE r.pathway = t.nested AND r.parent IS NULL))"
	"  OR (kind IN ('all', 'any', 'k', 'points', 'since', 'within', 'ever')"
	"   AND (SELECT count(*) FROM step c JOIN met ON met.id = c.id"
	"    WHERE c.parent = t.id) >= need)";

static const char arrive[] =
	"INSERT OR IGNORE INTO reach SELECT a.id FROM achievement a"
	" LEFT JOIN step r ON r.prerequisite_of = a.id AND r.parent IS NULL"
	" WHERE r.id IS NULL OR r.id IN met";

static int run(struct bake *bake, const char *sql)
{
	if (sqlite3_exec(bake->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		panic("%s: %s", sqlite3_errmsg(bake->db), sql);
	return sqlite3_changes(bake->db);
}

/* Tells a mistake for each row: a slug of `kind`, and perhaps more. */
static void tell(struct bake *bake, enum kind kind, const char *sql,
		 const char *format)
{
	sqlite3_stmt *rows;

	if (sqlite3_prepare_v2(bake->db, sql, -1, &rows, NULL) != SQLITE_OK)
		panic("%s: %s", sqlite3_errmsg(bake->db), sql);
	while (sqlite3_step(rows) == SQLITE_ROW) {
		const char *slug = (const char *)sqlite3_column_text(rows, 0);
		const char *more = (const char *)sqlite3_column_text(rows, 1);
		const struct name *name = name_of(bake, kind, slug);
		struct place at = { bake, name->file, name->slug };

		wrong(&at, "%s%s", format, more);
	}
	sqlite3_finalize(rows);
}

void find_cycles(struct bake *bake)
{
	tell(bake, PATHWAY, cycles, "pathways in a circle: ");
	run(bake, "CREATE TEMP TABLE met (id INTEGER PRIMARY KEY);"
		  "CREATE TEMP TABLE reach (id INTEGER PRIMARY KEY)");
	while (run(bake, spread) + run(bake, arrive) > 0)
		continue;
	tell(bake, ACHIEVEMENT,
	     "SELECT slug, '' FROM achievement"
	     " WHERE id NOT IN reach ORDER BY slug",
	     "its prerequisites can never be met");
	run(bake, "DROP TABLE met; DROP TABLE reach");
}
