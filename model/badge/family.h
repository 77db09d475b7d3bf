/* SPDX-License-Identifier: MIT */
/*
 * One reader a family of documents, and the question which family it is.
 */
#ifndef CAIRN_BADGE_FAMILY_H
#define CAIRN_BADGE_FAMILY_H

#include "model/badge/reader.h"
#include "model/badge/sniff.h"

enum family {
	FAMILY_OTHER, /* no badge */
	FAMILY_OB2, /* an assertion of Open Badges 0.5 to 2.0 */
	FAMILY_CLASS, /* a badge class of 1.1 or 2.0 */
	FAMILY_ISSUER, /* an issuer profile of 1.1 or 2.0 */
	FAMILY_OB3, /* an achievement credential */
	FAMILY_CLR,
	FAMILY_PRESENTATION,
};

/* Which family an object belongs to. For FAMILY_OTHER *what says what it is
 * instead ("a status list"), as a string constant. */
enum family family_of(const cJSON *root, const char **what);

/* An assertion. `algorithm` is that of the token it came in, "" for none. */
bool ob2_read(struct reader *r, const cJSON *root, const char *algorithm,
	      struct badge *badge);

/* A class or issuer that stands alone or within. What is given by its address
 * only becomes an entry of that name, incomplete. */
bool ob2_class(struct reader *r, const cJSON *value,
	       struct badge_achievement *to, struct badge_issuer *issuer);
bool ob2_issuer(struct reader *r, const cJSON *value, struct badge_issuer *to);

/* What a credential of any type has around its subject: id, issuer, dates,
 * claimed proof. `claims` is the payload of the token it came in, or NULL. */
bool ob3_envelope(struct reader *r, const cJSON *root, const cJSON *claims,
		  const char *algorithm, struct badge *badge);

/* An achievement credential. */
bool ob3_read(struct reader *r, const cJSON *root, const cJSON *claims,
	      const char *algorithm, struct badge *badge);

/* An achievement (NULL is none), called `title` (may be "") where it has no
 * name, and who received a credential. */
bool ob3_achievement(struct reader *r, const cJSON *value, const char *title,
		     struct badge_achievement *to);
void ob3_identities(struct reader *r, const cJSON *subject, struct badge *to);

/* A learner record or a presentation: fills file->whole and adds the badges
 * that are in it. */
bool clr_read(struct reader *r, const cJSON *root, const cJSON *claims,
	      const char *algorithm);
bool presentation_read(struct reader *r, const cJSON *root, const cJSON *claims,
		       const char *algorithm);

/* A document of any family, with all that is in it: adds badges or fills
 * file->part; *what as family_of(). */
bool family_read(struct reader *r, const cJSON *root, const cJSON *claims,
		 const char *algorithm, const char **what);

/* A token (which may hold a credential): its payload through family_read(). */
bool family_read_token(struct reader *r, struct span token, const char **what);

#endif
