/* SPDX-License-Identifier: MIT */
/*
 * Stories: what a person does with cairn, key by key, on a real terminal.
 */
#include "tests/unit/check.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/e2e/term.h"

/* A folder that is HOME, with a portfolio in it. */
struct place {
	char home[64], setting[80], file[96];
};

static int make_place(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->home, "/tmp/cairn-story-XXXXXX");
	if (!mkdtemp(p->home))
		return -1;
	snprintf(p->setting, sizeof(p->setting), "HOME=%s", p->home);
	snprintf(p->file, sizeof(p->file), "%s/p.cairn", p->home);
	setenv("HOME", p->home, 1);
	setenv("CAIRN_TODAY", "2026-11-22", 1);
	*state = p;
	return 0;
}

/* Runs a line of sh in the folder, "$C" being the program and "$F" the
 * portfolio; true if it ends with 0. */
static bool shell(const struct place *p, const char *line)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		setenv("C", getenv("CAIRN"), 1);
		setenv("F", p->file, 1);
		if (chdir(p->home) == 0)
			execl("/bin/sh", "sh", "-c", line, (char *)NULL);
		_exit(127);
	}
	return waitpid(child, &status, 0) == child && WIFEXITED(status) &&
	       WEXITSTATUS(status) == 0;
}

static int remove_place(void **state)
{
	struct place *p = *state;

	shell(p, "rm -rf \"$HOME\"");
	free(p);
	return 0;
}

static struct term *open_cairn(const struct place *p, int rows, int cols)
{
	const char *const argv[] = { getenv("CAIRN"), "--file", p->file, NULL };
	const char *const env[] = { p->setting, NULL };

	return term_run(argv, rows, cols, env);
}

static struct term *open_sample(const struct place *p, int rows, int cols)
{
	struct term *term;

	assert_true(shell(p, "\"$C\" sample \"$F\" >said"));
	term = open_cairn(p, rows, cols);
	assert_true(term_waits_for(term, "Do today"));
	return term;
}

static void leave(struct term *term)
{
	term_type(term, "Q");
	assert_int_equal(term_exit(term), 0);
	assert_false(term_is_alternate(term));
	term_free(term);
}

/* What stacks, and why a step is unmet: two keys. */
static void the_sample_tells_what_stacks(void **state)
{
	struct term *term = open_sample(*state, 24, 80);

	term_type(term, "3");
	assert_true(term_waits_for(term, "[3 Pathways]"));
	assert_true(term_waits_for(term, "CompTIA IT Operations"));
	assert_true(term_waits_for(term, "met"));
	assert_true(term_waits_for(term, "missing"));
	leave(term);
}

static void a_task_is_ticked_and_unticked(void **state)
{
	struct term *term = open_sample(*state, 24, 80);

	assert_true(term_waits_for(term, "Security+ domain 2"));
	term_type(term, " ");
	assert_true(term_waits_for(term, "ticked"));
	assert_true(shell(*state, "\"$C\" --file \"$F\" log | head -n 1 | "
				  "grep -q ticked"));
	term_type(term, "u");
	assert_true(term_waits_for(term, "undone: ticked"));
	leave(term);
}

static void an_issuer_is_rated(void **state)
{
	struct term *term = open_sample(*state, 24, 80);

	term_type(term, "5");
	assert_true(term_waits_for(term, "[5 Issuers]"));
	assert_true(term_waits_for(term, "criteria answered"));
	term_type(term, "\rjy");
	assert_true(term_waits_for(term, "answered "));
	assert_true(shell(*state, "\"$C\" --file \"$F\" list answers --origin "
				  "own --tsv | grep -q yes"));
	term_type(term, "u");
	assert_true(term_waits_for(term, "undone: answered"));
	leave(term);
}

static void kubernetes_is_found(void **state)
{
	struct term *term = open_sample(*state, 24, 80);

	term_type(term, "6");
	assert_true(term_waits_for(term, "[6 Catalogue]"));
	term_type(term, "/");
	assert_true(term_waits_for(term, "Esc"));
	term_type(term, "kubernetes");
	assert_true(term_waits_for(term, "/kubernetes"));
	assert_true(term_waits_for(term, "Certified Kubernetes"));
	term_type(term, "\r");
	leave(term);
}

/* Typed key by key, saved, seen in the list, and taken back. */
static void a_form_is_filled_in(void **state)
{
	struct term *term = open_sample(*state, 24, 80);

	term_type(term, "2");
	assert_true(term_waits_for(term, "[2 Credentials]"));
	term_type(term, "a");
	assert_true(term_waits_for(term, "New credential"));
	term_type(term, "Knots and bends");
	assert_true(term_waits_for(term, "Knots and bends"));
	term_control(term, 's');
	assert_true(term_waits_without(term, "New credential"));
	assert_true(term_waits_for(term, "Knots and bends"));
	assert_true(shell(*state, "\"$C\" --file \"$F\" list credentials | "
				  "grep -q 'Knots and bends'"));
	term_type(term, "u");
	assert_true(term_waits_for(term, "undone"));
	assert_true(shell(*state, "! \"$C\" --file \"$F\" list credentials | "
				  "grep -q 'Knots and bends'"));
	leave(term);
}

static const char badge[] =
	"mkdir Badges && printf '%s' '{\"@context\":"
	"\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"id\":"
	"\"https://i.example/1\",\"recipient\":{\"type\":\"email\",\"hashed\":"
	"false,\"identity\":\"a@b.example\"},\"badge\":{\"type\":\"BadgeClass"
	"\",\"id\":\"https://i.example/c\",\"name\":\"Knots\",\"description\":"
	"\"d\",\"criteria\":{\"narrative\":\"n\"},\"issuer\":{\"type\":\"Issuer"
	"\",\"id\":\"https://i.example/\",\"name\":\"Harbour\"}},"
	"\"verification\":{\"type\":\"hosted\"},\"issuedOn\":"
	"\"2025-01-02T00:00:00Z\"}' >Badges/knots.json";

/* Nothing there at all; badges come in by the file picker. */
static void a_newcomer_imports_a_folder(void **state)
{
	const struct place *p = *state;
	const char *const argv[] = { getenv("CAIRN"), NULL };
	const char *const env[] = { p->setting, NULL };
	struct term *term;

	assert_true(shell(p, badge));
	term = term_run(argv, 24, 80, env);
	assert_true(term_waits_for(term, "help"));
	term_type(term, "i");
	assert_true(term_waits_for(term, "Home"));
	term_type(term, "\r");
	assert_true(term_waits_for(term, "Badges/"));
	term_type(term, "\r");
	assert_true(term_waits_for(term, "knots.json"));
	term_type(term, "\t");
	assert_true(term_waits_for(term, "imported"));
	assert_true(shell(p, "\"$C\" list credentials | grep -q Knots"));
	term_signal(term, SIGTERM);
	assert_int_equal(term_exit(term), 0);
	term_free(term);
}

static void it_fits_every_size(void **state)
{
	static const int sizes[][2] = {
		{ 12, 40 }, { 60, 200 }, { 1, 1 }, { 24, 80 }
	};
	struct term *term = open_sample(*state, 24, 80);

	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		term_resize(term, sizes[i][0], sizes[i][1]);
		if (sizes[i][0] > 1)
			assert_true(term_waits_for(term, "Do today"));
	}
	term_type(term, "2");
	assert_true(term_waits_for(term, "[2 Credentials]"));
	leave(term);
}

/* A half typed form is lost by a signal; what was saved is not. */
static void signals_lose_nothing(void **state)
{
	struct term *term = open_sample(*state, 24, 80);

	term_type(term, ":add note \"Before the storm\"\r");
	assert_true(term_waits_for(term, "added note"));
	term_signal(term, SIGTERM);
	assert_int_equal(term_exit(term), 0);
	assert_false(term_is_alternate(term));
	term_free(term);
	term = open_cairn(*state, 24, 80);
	assert_true(term_waits_for(term, "Do today"));
	term_type(term, " ");
	assert_true(term_waits_for(term, "ticked"));
	term_vanish(term);
	assert_int_equal(term_exit(term), 0);
	term_free(term);
	assert_true(shell(*state, "\"$C\" --file \"$F\" log | head -n 1 | "
				  "grep -q ticked && \"$C\" --file \"$F\" list "
				  "notes | grep -q 'Before the storm' && "
				  "\"$C\" --file \"$F\" doctor >said"));
}

/* As a shell with job control does it: stopped, and continued with fg. */
static void it_is_suspended_and_continued(void **state)
{
	const struct place *p = *state;
	const char *const argv[] = { "sh", "-m", "-c",
				     ("\"$CAIRN\" --file \"$F\"; echo away; "
				      "read x; fg >/dev/null; echo gone"),
				     NULL };
	char program[512], file[128];
	const char *const env[] = { p->setting, program, file, NULL };
	struct term *term;

	snprintf(program, sizeof(program), "CAIRN=%s", getenv("CAIRN"));
	snprintf(file, sizeof(file), "F=%s", p->file);
	assert_true(shell(p, "\"$C\" sample \"$F\" >said"));
	term = term_run(argv, 24, 80, env);
	assert_true(term_waits_for(term, "Do today"));
	term_control(term, 'z');
	assert_true(term_waits_for(term, "away"));
	assert_false(term_is_alternate(term));
	term_type(term, "\r");
	assert_true(term_waits_for(term, "Do today"));
	assert_true(term_is_alternate(term));
	term_type(term, "q");
	assert_true(term_waits_for(term, "gone"));
	assert_false(term_is_alternate(term));
	assert_int_equal(term_exit(term), 0);
	term_free(term);
}

/* Another process writes: the screen shows it without a key. */
static void it_shows_what_others_do(void **state)
{
	struct term *term = open_sample(*state, 24, 80);

	term_type(term, "2");
	assert_true(term_waits_for(term, "[2 Credentials]"));
	assert_true(shell(*state, "\"$C\" --file \"$F\" add credential "
				  "'Sea knots' >said"));
	assert_true(term_waits_for(term, "Sea knots"));
	assert_true(shell(*state, "\"$C\" --file \"$F\" undo >said"));
	assert_true(term_waits_without(term, "Sea knots"));
	leave(term);
}

/* Three shells and the screen write at once: all that was acknowledged is
 * there, and the screen shows it without a key. */
static void many_write_at_once(void **state)
{
	static const char writers[] =
		"w() { n=1; while [ $n -le 20 ]; do \"$C\" --file \"$F\" add "
		"credential \"knot $1 $n\" && echo $1 $n >>acks; n=$((n + 1)); "
		"done; }; (w a & w b & w c & wait) >said 2>&1; "
		"[ $(grep -c . acks) = 60 ]";
	struct term *term = open_sample(*state, 24, 80);

	term_type(term, "2");
	assert_true(term_waits_for(term, "of 7 "));
	term_type(term, ":add credential \"knot of the screen\"\r");
	assert_true(shell(*state, writers));
	assert_true(term_waits_for(term, "of 68 "));
	assert_true(shell(*state, "[ $(\"$C\" --file \"$F\" list credentials "
				  "--tsv | grep -c 'knot') = 61 ] && \"$C\" "
				  "--file \"$F\" doctor >said"));
	leave(term);
}

#define STORY(f) cmocka_unit_test_setup_teardown(f, make_place, remove_place)

int main(void)
{
	const struct CMUnitTest tests[] = {
		STORY(the_sample_tells_what_stacks),
		STORY(a_task_is_ticked_and_unticked),
		STORY(an_issuer_is_rated),
		STORY(kubernetes_is_found),
		STORY(a_form_is_filled_in),
		STORY(a_newcomer_imports_a_folder),
		STORY(it_fits_every_size),
		STORY(signals_lose_nothing),
		STORY(it_is_suspended_and_continued),
		STORY(it_shows_what_others_do),
		STORY(many_write_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
