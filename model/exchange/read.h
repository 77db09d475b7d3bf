/* SPDX-License-Identifier: MIT */
/*
 * One record from JSON, as write.h writes it.
 */
#ifndef CAIRN_EXCHANGE_READ_H
#define CAIRN_EXCHANGE_READ_H

#include "model/badge/json.h"
#include "model/record/entity.h"

/* Fills a record from an object: links and the record itself get the ids that
 * the object has; what is absent or null is unknown; what is computed is
 * passed over. False for a key that is not a field's and for a value of the
 * wrong kind; the sentence names the key. Texts are copied to the arena. */
bool read_json(const struct entity *entity, const cJSON *object, void *record,
	       struct arena *arena, struct err *err);

#endif
