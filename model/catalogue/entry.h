/* SPDX-License-Identifier: MIT */
/*
 * One entry of the catalogue, whole, by its slug.
 *
 * Each question answers NULL in *entry (and true) where there is no such
 * entry. Unknown numbers are NO_NUMBER, unknown texts "". "verified" is what
 * was read somewhere; what is "from memory" was not checked against a source.
 */
#ifndef CAIRN_CATALOGUE_ENTRY_H
#define CAIRN_CATALOGUE_ENTRY_H

#include "model/catalogue/catalogue.h"

/* Another entry that this one names. */
struct catalogue_link {
	const char *slug, *title;
};

/* Where a field was read; field "" stands for the entry at large. */
struct catalogue_source {
	const char *field, *title, *place;
	int64_t year;
};

/* One node of a rule, parents before children, as in a portfolio's steps. */
struct catalogue_step {
	int parent; /* index among the steps, or -1 */
	int position; /* among the children of the parent */
	const char *kind; /* of step_kinds (model/career/step.h) */
	int64_t number;
	struct catalogue_link link; /* what a leaf refers to */
	const char *text;
	struct day since;
	const char *share, *note;
};

struct catalogue_steps {
	struct catalogue_step *step;
	size_t count;
};

/* How one achievement bears on another: satisfies, renews, after. */
struct catalogue_relation {
	const char *kind;
	struct catalogue_link other;
};

struct catalogue_achievement {
	const char *slug, *title;
	struct catalogue_link issuer;
	const char *kind, *level, *category;
	bool name_only; /* known by its name only */
	bool several; /* stands for several of its sort */
	struct minutes minutes;
	const char *minutes_basis; /* default, stated, converted, … */
	const char *minutes_how; /* how it was converted */
	const char *minutes_stated; /* the issuer's own words */
	struct money cost;
	int64_t cost_year;
	struct validity validity;
	const char *lapse; /* soft, two steps, maintenance */
	const char *renewal, *prerequisites, *assessment, *url;
	struct day retired;
	const char *successor, *confidence, *aliases;
	struct catalogue_link *skills;
	size_t skills_count;
	struct catalogue_relation *relations;
	size_t relations_count;
	struct catalogue_steps first; /* what it needs first */
	struct catalogue_source *sources;
	size_t sources_count;
};

struct catalogue_pathway {
	const char *slug, *title;
	struct catalogue_link issuer;
	const char *kind; /* award, live */
	const char *lapse; /* with parts, year end, never */
	struct catalogue_link award; /* the achievement, or */
	const char *award_text; /* its name */
	const char *parts, *window, *recognition; /* in words */
	int64_t year;
	const char *note, *confidence;
	struct catalogue_steps rule;
	struct catalogue_source *sources;
	size_t sources_count;
};

/* An answer has the day on which it was checked; without one it is a hint
 * beside "unknown". */
struct catalogue_answer {
	const char *criterion, *value, *evidence, *source;
	int64_t year;
	const char *confidence;
	struct day checked;
	const char *also; /* a second reading */
};

struct catalogue_practice {
	const char *about, *value;
	bool unsure;
	const char *confidence, *source;
};

struct catalogue_issuer {
	const char *slug, *title, *kind, *country, *url;
	bool awards_nothing; /* a regulator or platform only */
	struct catalogue_answer *answers;
	size_t answers_count;
	struct catalogue_practice *practices;
	size_t practices_count;
};

/* A published figure, as text ("0.81", "45", "from memory"). */
struct catalogue_signal {
	const char *name, *value;
};

struct catalogue_skill {
	const char *slug, *title, *category, *domain, *aliases;
	const char *esco_title, *esco_url, *esco_fit, *onet_element;
	const char *life_class; /* tech, slow, durable */
	int64_t life_months;
	struct catalogue_signal *signals;
	size_t signals_count;
	struct catalogue_source *sources;
	size_t sources_count;
};

bool catalogue_achievement(struct catalogue *catalogue, struct arena *arena,
			   const char *slug,
			   const struct catalogue_achievement **entry,
			   struct err *err);
bool catalogue_pathway(struct catalogue *catalogue, struct arena *arena,
		       const char *slug, const struct catalogue_pathway **entry,
		       struct err *err);
bool catalogue_issuer(struct catalogue *catalogue, struct arena *arena,
		      const char *slug, const struct catalogue_issuer **entry,
		      struct err *err);
bool catalogue_skill(struct catalogue *catalogue, struct arena *arena,
		     const char *slug, const struct catalogue_skill **entry,
		     struct err *err);

#endif
