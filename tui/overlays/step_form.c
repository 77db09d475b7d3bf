/* SPDX-License-Identifier: MIT */
/*
 * From the tree to a form and back.
 */
#include "tui/overlays/step_form.h"

#include "tui/commands/typed.h"
#include "tui/overlays/choose.h"

/* The order in which a person is likely to want them. */
static const enum step_kind usual[] = {
	STEP_ACHIEVEMENT, STEP_ALL,   STEP_ANY,	   STEP_K,
	STEP_PATHWAY,	  STEP_SKILL, STEP_MANUAL, STEP_POINTS,
	STEP_TAG,	  STEP_SINCE, STEP_WITHIN, STEP_EVER,
};
static const enum step_kind of_points[] = { STEP_ITEM, STEP_CAP };

void step_form_kinds(struct app *app, const struct step *above)
{
	bool points = above && above->kind == STEP_POINTS;
	bool cap = above && above->kind == STEP_CAP;
	const enum step_kind *kinds = points || cap ? of_points : usual;
	int count = cap	     ? 1
		    : points ? 2
			     : (int)(sizeof(usual) / sizeof(*usual));
	struct choice choices[sizeof(usual) / sizeof(*usual)];

	for (int i = 0; i < count; i++) {
		const struct step_form_kind
			*kind = &step_form_kinds_of[kinds[i]];

		choices[i] = (struct choice){
			.key = kind->key,
			.words = kind->words,
			.line = arena_printf(&app->turn, "step-add %s",
					     step_kinds[kinds[i]]),
		};
	}
	choose_open(app,
		    above ? "What is needed here?"
			  : "What does the pathway ask for?",
		    choices, count);
}

/* Nothing more is to be said of it. */
static bool keep(struct app *app, struct step *step, struct err *err)
{
	struct pane *pane = app_pane(app);
	int key = keymap_key(&app->keys, pane_place(pane), pane->class->family,
			     "undo");

	if (!portfolio_begin(&app->portfolio, err) ||
	    !portfolio_end(&app->portfolio,
			   typed_keep(&app->portfolio, &step_entity, step,
				      &app->turn, err),
			   err))
		return false;
	pane->step = step->id;
	if (!app_reload(app, err))
		return false;
	app_say(app, "added \"%s\"; what you add now goes into it%s%s%s",
		step_words(step, &app->turn), key ? " \xc2\xb7 " : "",
		key ? key_word(&app->turn, key) : "", key ? " undoes" : "");
	return true;
}

bool step_form_open(struct app *app, struct step *step, struct err *err)
{
	const struct step_form_kind *kind = &step_form_kinds_of[step->kind];

	if (!step->id && kind->bare)
		return keep(app, step, err);
	/* "Some of these" is a group like the others once it is there. */
	return form_open_as(app, &step_entity, step,
			    step->id && step->kind == STEP_K
				    ? &step_form_kinds_of[STEP_ALL].wish
				    : &kind->wish,
			    err);
}
