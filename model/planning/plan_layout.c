/* SPDX-License-Identifier: MIT */
/*
 * Laying work over days: one pass a phase over the time that is free.
 *
 * The only search is for the day on which earning begins. Its phase starts
 * late so that there is time to choose well; but most awards take longer than
 * one phase. So the latest start is taken with which everything is done at
 * the end, and the earliest possible one where none is.
 *
 * One could ask for more: deadlines for each task, the least lateness, an
 * exact scheduler. But the work of a plan is a line. One person does it, one
 * thing after the other, in an order that is given, and may stop at any minute
 * and go on tomorrow. For such work, filling the days from the front is the
 * best there is: nothing can be done earlier than it is. What is left to
 * decide is where the line is allowed to wait, and that is the phases.
 *
 * So the layout has three cursors: the day on which work goes on, what is
 * still free on each day, and what is left of each work. What is left when
 * the days are over is told and not squeezed in, because a plan that
 * overbooks a person is a wish.
 */
#include "model/planning/plan_layout.h"

struct laying {
	const struct plan_work *work;
	size_t count;
	const struct calendar *calendar;
	int days;
	int free[CALENDAR_DAYS];
	int *left; /* per work */
	struct plan_piece *pieces;
	size_t piece_count;
	int day; /* on which work goes on */
};

static void add_piece(struct laying *laying, size_t work, int day,
		      struct minutes minutes)
{
	laying->pieces[laying->piece_count++] = (struct plan_piece){
		.work = work,
		.day = { day },
		.minutes = minutes,
	};
}

/* Work of unknown length stands on the first day that has any time. */
static void lay_unknown(struct laying *laying, size_t which, int end)
{
	int day = laying->day < end ? laying->day : end - 1;

	while (day < end - 1 && !calendar_minutes(laying->calendar, day))
		day++;
	laying->day = day;
	add_piece(laying, which, day, NO_MINUTES);
}

/* Lays one piece of work from laying->day on, on days before `end`. */
static void lay_work(struct laying *laying, size_t which, int end)
{
	struct minutes minutes = laying->work[which].minutes;
	int *left = &laying->left[which];

	if (!minutes_is(minutes)) {
		lay_unknown(laying, which, end);
		return;
	}
	*left = minutes.n;
	while (*left > 0 && laying->day < end) {
		int *free = &laying->free[laying->day];
		int take = *left < *free ? *left : *free;

		if (take == 0) {
			laying->day++;
			continue;
		}
		add_piece(laying, which, laying->day, (struct minutes){ take });
		*free -= take;
		*left -= take;
	}
}

/* Lays the work of a phase on days from `first` on and before `end`. */
static void lay_phase(struct laying *laying, enum plan_phase phase, int first,
		      int end)
{
	if (laying->day < first)
		laying->day = first;
	for (size_t i = 0; i < laying->count; i++)
		if (laying->work[i].phase == phase)
			lay_work(laying, i, end);
}

static int64_t known_minutes(const struct laying *laying, enum plan_phase phase)
{
	int64_t sum = 0;

	for (size_t i = 0; i < laying->count; i++)
		if (laying->work[i].phase == phase &&
		    minutes_is(laying->work[i].minutes))
			sum += laying->work[i].minutes.n;
	return sum;
}

/* The day before which earning must end, so that what comes after it still
 * has its time. */
static int end_of_earning(const struct laying *laying)
{
	int64_t wanted = known_minutes(laying, PHASE_APPLY);
	int day = laying->days;

	while (wanted > 0 && day > laying->day + 1)
		wanted -= laying->free[--day];
	return day;
}

/* The latest day, from `first` back, on which earning can begin and still
 * end in time; the earliest where there is none. */
static int start_of_earning(const struct laying *laying, int first, int end)
{
	int64_t wanted = known_minutes(laying, PHASE_EARN);
	int day = first > laying->day ? first : laying->day;

	for (int i = day; i < end; i++)
		wanted -= laying->free[i];
	while (wanted > 0 && day > laying->day)
		wanted -= laying->free[--day];
	return day;
}

/* Numbers the parts of each work and the places within a day. The pieces lie
 * in the order of phases, which is that of days. */
static void number_pieces(struct laying *laying, struct day starts,
			  struct arena *arena)
{
	int *parts = arena_array(arena, laying->count + 1, sizeof(*parts));
	int position = 0;

	for (size_t i = 0; i < laying->piece_count; i++) {
		struct plan_piece *piece = &laying->pieces[i];

		if (i && piece[-1].day.n == piece->day.n + starts.n)
			position++;
		else
			position = 0;
		piece->part = ++parts[piece->work];
		piece->position = position;
		piece->day.n += starts.n;
	}
	for (size_t i = 0; i < laying->piece_count; i++)
		laying->pieces[i].parts = parts[laying->pieces[i].work];
}

/* Each work has a last piece, and each day at most one that is not its
 * work's last. */
static void prepare(struct laying *laying, struct arena *arena)
{
	laying->days = calendar_days(laying->calendar);
	laying->left = arena_array(arena, laying->count + 1,
				   sizeof(*laying->left));
	laying->pieces = arena_array(arena,
				     laying->count + (size_t)laying->days,
				     sizeof(*laying->pieces));
	for (int i = 0; i < laying->days; i++)
		laying->free[i] = calendar_minutes(laying->calendar, i);
}

static struct plan_layout sum_up(const struct laying *laying)
{
	struct plan_layout layout = {
		.pieces = laying->pieces,
		.count = laying->piece_count,
		.left = laying->left,
	};

	for (int i = 0; i < laying->days; i++)
		layout.available += calendar_minutes(laying->calendar, i);
	for (size_t i = 0; i < laying->count; i++) {
		layout.left_over += laying->left[i];
		if (minutes_is(laying->work[i].minutes))
			layout.needed += laying->work[i].minutes.n;
		else
			layout.unknown++;
	}
	for (int i = 0; i < PLAN_PHASES; i++)
		layout.phases[i] = calendar_phase(laying->calendar,
						  (enum plan_phase)i);
	return layout;
}

struct plan_layout plan_lay(const struct plan_work *work, size_t count,
			    const struct calendar *calendar,
			    struct arena *arena)
{
	struct laying laying = {
		.work = work,
		.count = count,
		.calendar = calendar,
	};
	struct phase_days phases[PLAN_PHASES];
	int end, start, apply;

	for (int i = 0; i < PLAN_PHASES; i++)
		phases[i] = calendar_phase(calendar, (enum plan_phase)i);
	prepare(&laying, arena);
	lay_phase(&laying, PHASE_RESEARCH, phases[PHASE_RESEARCH].first,
		  laying.days);
	lay_phase(&laying, PHASE_CHOOSE, phases[PHASE_CHOOSE].first,
		  laying.days);
	end = end_of_earning(&laying);
	start = start_of_earning(&laying, phases[PHASE_EARN].first, end);
	lay_phase(&laying, PHASE_EARN, start, end);
	apply = phases[PHASE_APPLY].first;
	lay_phase(&laying, PHASE_APPLY, apply < end ? apply : end, laying.days);
	number_pieces(&laying, calendar->starts, arena);
	return sum_up(&laying);
}
