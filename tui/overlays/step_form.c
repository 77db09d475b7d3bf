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

static const enum step_kind groups[] = {
	STEP_ALL, STEP_ANY, STEP_K, STEP_SINCE, STEP_WITHIN, STEP_EVER,
};

#define COUNT(kinds) ((int)(sizeof(kinds) / sizeof(*(kinds))))

/* `command` gets the name of the kind behind it. */
static void choose(struct app *app, const char *title, const char *command,
		   const enum step_kind *kinds, int count)
{
	struct choice *choices = arena_array(&app->turn, (size_t)count,
					     sizeof(*choices));

	for (int i = 0; i < count; i++) {
		const struct step_form_kind
			*kind = &step_form_kinds_of[kinds[i]];

		choices[i] = (struct choice){
			.key = kind->key,
			.words = kind->words,
			.line = arena_printf(&app->turn, "%s %s", command,
					     step_kinds[kinds[i]]),
		};
	}
	choose_open(app, title, choices, count);
}

void step_form_kinds(struct app *app, const struct step *above)
{
	if (!above)
		choose(app, "What does the pathway ask for?", "step-add", usual,
		       COUNT(usual));
	else if (above->kind == STEP_POINTS)
		choose(app, "What gives points?", "step-add", of_points,
		       COUNT(of_points));
	else if (above->kind == STEP_CAP)
		choose(app, "What gives points?", "step-add", of_points, 1);
	else
		choose(app, "What is needed here?", "step-add", usual,
		       COUNT(usual));
}

void step_form_groups(struct app *app)
{
	choose(app, "What goes around this step?", "step-wrap @", groups,
	       COUNT(groups));
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
