/* SPDX-License-Identifier: MIT */
/*
 * The list of all entities: adding a kind of thing adds a line here.
 */
#include "model/career/entities.h"

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/achievement_points.h"
#include "model/career/achievement_skill.h"
#include "model/career/achievement_tag.h"
#include "model/career/activity.h"
#include "model/career/activity_credential.h"
#include "model/career/answer.h"
#include "model/career/companion.h"
#include "model/career/credential.h"
#include "model/career/credential_skill.h"
#include "model/career/day_off.h"
#include "model/career/document.h"
#include "model/career/evidence.h"
#include "model/career/goal.h"
#include "model/career/identity.h"
#include "model/career/issuer.h"
#include "model/career/note.h"
#include "model/career/pathway.h"
#include "model/career/plan.h"
#include "model/career/profile.h"
#include "model/career/relation.h"
#include "model/career/renewal.h"
#include "model/career/renewal_category.h"
#include "model/career/sitting.h"
#include "model/career/skill.h"
#include "model/career/step.h"
#include "model/career/task.h"
#include "model/career/task_order.h"
#include "model/career/trusted_key.h"
#include "model/career/waiver.h"

const struct entity *const entities[] = { &profile_entity,
					  &identity_entity,
					  &issuer_entity,
					  &answer_entity,
					  &skill_entity,
					  &achievement_entity,
					  &achievement_skill_entity,
					  &relation_entity,
					  &achievement_tag_entity,
					  &achievement_points_entity,
					  &renewal_entity,
					  &renewal_category_entity,
					  &document_entity,
					  &credential_entity,
					  &credential_skill_entity,
					  &evidence_entity,
					  &activity_entity,
					  &activity_credential_entity,
					  &pathway_entity,
					  &step_entity,
					  &waiver_entity,
					  &goal_entity,
					  &plan_entity,
					  &task_entity,
					  &task_order_entity,
					  &sitting_entity,
					  &day_off_entity,
					  &note_entity,
					  &companion_entity,
					  &trusted_key_entity,
					  NULL };

const struct entity *entity_called(const char *name)
{
	for (size_t i = 0; entities[i]; i++)
		if (text_equal(name, entities[i]->one) ||
		    text_equal(name, entities[i]->many) ||
		    text_equal(name, entities[i]->table))
			return entities[i];
	return NULL;
}

bool entity_is_trust(const struct entity *entity)
{
	return entity == &companion_entity || entity == &trusted_key_entity;
}
