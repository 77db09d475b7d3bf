/* SPDX-License-Identifier: MIT */
/*
 * Records of any kind in a list, with the page of the selected one: for the
 * kinds that have no view of their own.
 */
#include "tui/panes/views.h"

#include "model/career/achievement.h"
#include "model/career/document.h"
#include "model/career/evidence.h"
#include "model/career/goal.h"
#include "model/career/identity.h"
#include "model/career/note.h"
#include "model/career/profile.h"
#include "model/career/skill.h"
#include "model/career/task.h"
#include "tui/sheets/about.h"

static bool detail(struct pane *pane, struct portfolio *portfolio,
		   struct sheet *sheet, struct err *err)
{
	return about_record(portfolio, pane->class->entity,
			    table_selected_id(&pane->table), sheet, err);
}

#define RECORDS(of, heading, by)                                      \
	{                                                             \
		.name = #of, .title = heading, .family = "list",      \
		.entity = &of##_entity, .detail = detail,             \
		.empty = "None is kept yet; a adds one.", .order = by \
	}

static const struct pane_class classes[] = {
	RECORDS(profile, "Profile", NULL),
	RECORDS(identity, "Addresses", NULL),
	RECORDS(skill, "Skills", "title"),
	RECORDS(achievement, "Achievements", "title"),
	RECORDS(evidence, "Evidence", NULL),
	RECORDS(document, "Originals", NULL),
	RECORDS(goal, "Goals", NULL),
	RECORDS(task, "Tasks", "day"),
	RECORDS(note, "Notes", NULL),
};

const struct pane_class *records_pane(const struct entity *entity)
{
	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		if (classes[i].entity == entity)
			return &classes[i];
	return NULL;
}
