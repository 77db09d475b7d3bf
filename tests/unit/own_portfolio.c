/* SPDX-License-Identifier: MIT */
#include "tests/unit/own_portfolio.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "model/base/text.h"
#include "model/career/entities.h"
#include "model/record/record.h"
#include "tests/unit/check.h"

int own_open(void **state)
{
	struct own *own = calloc(1, sizeof(*own));
	char folder[] = "/tmp/cairn-test-XXXXXX";

	if (!own || !mkdtemp(folder))
		return -1;
	setenv("CAIRN_TODAY", "2026-11-22", 1);
	own->folder = arena_string(&own->arena, folder);
	own->path = arena_printf(&own->arena, "%s/own.cairn", folder);
	*state = own;
	must(own,
	     portfolio_open(&own->p, own->path, PORTFOLIO_CREATE, &own->err));
	return 0;
}

int own_close(void **state)
{
	struct own *own = *state;
	char command[256];

	portfolio_close(&own->p);
	snprintf(command, sizeof(command), "rm -r '%s'", own->folder);
	if (system(command) != 0)
		return -1;
	arena_free(&own->arena);
	free(own);
	return 0;
}

void own_reopen(struct own *own)
{
	portfolio_close(&own->p);
	must(own, portfolio_open(&own->p, own->path, 0, &own->err));
}

static void dump_query(struct own *own, const char *sql, struct text *out)
{
	struct query q;

	query_open(&q, own->p.store, sql, &own->err);
	while (query_step(&q))
		text_addf(out, "%s\n", column_text(&q, out->arena));
	must(own, query_done(&q));
}

const char *own_dump(struct own *own)
{
	struct text out = { .arena = &own->arena };

	for (size_t i = 0; entities[i]; i++) {
		struct text sql = { .arena = &own->arena };
		struct query q;

		text_addf(&sql, "SELECT '%s ' || id", entities[i]->table);
		query_open(
			&q, own->p.store,
			arena_printf(&own->arena,
				     "SELECT name FROM pragma_table_info('%s')",
				     entities[i]->table),
			&own->err);
		while (query_step(&q))
			text_addf(&sql, " || ' ' || quote(%s)",
				  column_text(&q, &own->arena));
		must(own, query_done(&q));
		text_addf(&sql, " FROM %s ORDER BY id", entities[i]->table);
		dump_query(own, text_string(&sql), &out);
	}
	dump_query(own, "SELECT rowid || ' ' || text FROM find ORDER BY rowid",
		   &out);
	return text_string(&out);
}
