/* SPDX-License-Identifier: MIT */
/*
 * One award of an achievement to this person.
 */
#ifndef CAIRN_CAREER_CREDENTIAL_H
#define CAIRN_CAREER_CREDENTIAL_H

#include "model/record/entity.h"

struct credential {
	int64_t id;
	const char *title;
	struct link issuer, achievement;
	unsigned status; /* of credential_statuses, as of today */
	struct day earned, expires; /* as stated; expires: first invalid day */
	struct validity validity; /* counts where no end is stated */
	struct day ends; /* the first day on which it no longer counts, */
	struct day effective_until; /* the same after renewals, */
	const char *renewed_by; /* by the credential of this title */
	const char *number, *url;
	bool revoked, doubtful;
	const char *document_sha256, *badge_id, *badge_kind, *proof, *recipient;
	const char *earned_at, *expires_at; /* the document's own instants */
	const char *verdict; /* "" while it is not checked */
	struct day checked;
	const char *findings; /* then: "result\tname\twords" a line */
	const char *note;
};

extern const char *const credential_statuses[];
extern const struct entity credential_entity;

#endif
