/* SPDX-License-Identifier: MIT */
/*
 * Writes a portfolio of any size for measuring:
 *
 *	large FILE CREDENTIALS ISSUERS PATHWAYS
 *
 * The rows are the same every time. They go in by SQL, past undo and log,
 * because a hundred thousand entries by hand would be made over years.
 */
#include <stdio.h>
#include <string.h>

#include "model/base/text.h"
#include "model/career/entities.h"
#include "model/portfolio.h"
#include "model/record/words.h"
#include "model/store/query.h"

static const char *const steps[] = {
	"INSERT INTO issuer (title, kind, country) SELECT printf('%s %s %d',"
	" substr('NorthfieldRiverdaleSummitHarbourOakwood', 1 + n % 20, 8),"
	" substr('CollegeAcademyInstituteGuild', 1 + n % 14, 7), n), 'school',"
	" 'EU' FROM counted WHERE n <= $issuers",
	"INSERT INTO skill (title) SELECT printf('skill %d', n) FROM counted"
	" WHERE n <= 200",
	"INSERT INTO achievement (title, issuer, minutes, validity) SELECT"
	" printf('%s certificate %d', substr('kubernetesnetworkingsecurity"
	"analyticsdesign', 1 + n % 30, 9), n), 1 + n % $issuers, 60 * (n % 90"
	" + 5), CASE n % 3 WHEN 0 THEN 'never' ELSE '36 months' END FROM"
	" counted WHERE n <= max(10, $credentials / 5)",
	"INSERT INTO credential (title, issuer, achievement, earned, validity)"
	" SELECT a.title, a.issuer, a.id, date('2026-11-22', '-' || (n % 3000)"
	" || ' days'), a.validity FROM counted JOIN achievement AS a ON a.id ="
	" 1 + n % max(10, $credentials / 5) WHERE n <= $credentials",
	"INSERT INTO credential_skill (credential, skill) SELECT id, 1 + id %"
	" 200 FROM credential",
	"INSERT INTO pathway (title, kind) SELECT printf('pathway %d', n),"
	" CASE n % 2 WHEN 0 THEN 'live' ELSE 'award' END FROM counted WHERE n"
	" <= $pathways",
	"INSERT INTO step (id, pathway, kind, number) SELECT n * 10, n, CASE n"
	" % 3 WHEN 0 THEN 'all' WHEN 1 THEN 'any' ELSE 'k' END, CASE n % 3"
	" WHEN 2 THEN 2 END FROM counted WHERE n <= $pathways",
	"INSERT INTO step (id, pathway, parent, position, kind, achievement)"
	" SELECT p.n * 10 + c.n, p.n, p.n * 10, c.n, 'achievement', 1 + (p.n *"
	" 7 + c.n * 13) % max(10, $credentials / 5) FROM counted AS p JOIN"
	" (SELECT value AS n FROM json_each('[1,2,3,4]')) AS c WHERE p.n <= $pathways",
	"INSERT INTO plan (title, starts, weekly) VALUES ('thirty days',"
	" '2026-11-10', 360)",
	"INSERT INTO task (plan, title, day, minutes) SELECT 1, printf('task"
	" %d', n), date('2026-11-10', '+' || (n / 2) || ' days'), 30 FROM"
	" counted WHERE n <= 60",
};

static const char counted[] =
	"WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM"
	" counted WHERE n < 200 + max($credentials, $issuers, $pathways)) ";

/* Puts the numbers of the command line into the SQL. */
static void fill_in(struct text *sql, const char *step, char **argv)
{
	static const char *const names[] = { "$credentials", "$issuers",
					     "$pathways" };

	while (*step) {
		int i = 0;

		while (i < 3 && !text_starts(step, names[i]))
			i++;
		if (i == 3) {
			text_addc(sql, *step++);
			continue;
		}
		text_add(sql, argv[2 + i]);
		step += strlen(names[i]);
	}
}

static bool run_step(struct store *store, const char *step, char **argv,
		     struct arena *arena, struct err *err)
{
	struct text sql = { .arena = arena };

	fill_in(&sql, counted, argv);
	fill_in(&sql, step, argv);
	return store_run(store, text_string(&sql), err);
}

static bool write_words(struct store *store, struct arena *arena,
			struct err *err)
{
	for (int i = 0; entities[i]; i++) {
		const char *words = words_sql(entities[i], "t", arena);

		if (words &&
		    !store_run(
			    store,
			    arena_printf(
				    arena,
				    "INSERT INTO find (rowid, text) SELECT %lld + "
				    "id, %s FROM %s AS t",
				    (long long)words_row(entities[i], 0), words,
				    entities[i]->table),
			    err))
			return false;
	}
	return true;
}

int main(int argc, char **argv)
{
	struct portfolio p;
	struct arena arena = { 0 };
	struct err err;
	bool ok;

	if (argc != 5) {
		fputs("usage: large FILE CREDENTIALS ISSUERS PATHWAYS\n",
		      stderr);
		return 2;
	}
	remove(argv[1]);
	ok = portfolio_open(&p, argv[1], PORTFOLIO_CREATE, &err);
	if (ok) {
		store_take_time(p.store, true);
		ok = store_begin(p.store, &err);
		for (size_t i = 0; ok && i < sizeof(steps) / sizeof(*steps);
		     i++)
			ok = run_step(p.store, steps[i], argv, &arena, &err);
		ok = ok && write_words(p.store, &arena, &err) &&
		     store_commit(p.store, &err);
		portfolio_close(&p);
	}
	if (!ok)
		fprintf(stderr, "large: %s\n", err.text);
	arena_free(&arena);
	return ok ? 0 : 1;
}
