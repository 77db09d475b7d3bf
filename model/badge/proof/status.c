/* SPDX-License-Identifier: MIT */
/*
 * Whether a badge was taken back. That is said elsewhere, in a list with one
 * bit a badge; it can only be looked up where the person brought the list.
 *
 * A list counts where it is signed by the badge's own issuer and in date. One
 * whose key is known only from itself is believed when it says "revoked", and
 * not when it says nothing.
 */
#include "model/badge/proof/verifying.h"

#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "model/base/text.h"

enum { LIST_MOST = 16 * 1024 * 1024, LIST_LEAST = 131072 / 8, MAGIC = 16 };

struct entry {
	const char *purpose, *address;
	long long index;
	bool bitstring; /* else StatusList2021 */
};

/* Bit `index` of a compressed list: 0, 1, or -1 with the reason. */
static int read_bit(const char *text, const struct entry *entry,
		    struct arena *arena, const char **why)
{
	z_stream stream = { 0 };
	size_t length = 0, skip = entry->bitstring ? 1 : 0;
	unsigned char *packed = NULL, *bits;
	int result;

	*why = "it is not a packed list of bits";
	if (!entry->bitstring || *text == 'u')
		packed = base64url_read((struct span){ text + skip,
						       strlen(text) - skip },
					arena, &length);
	if (!packed || inflateInit2(&stream, MAGIC + MAX_WBITS) != Z_OK)
		return -1;
	bits = malloc(LIST_MOST);
	stream.next_in = packed;
	stream.avail_in = (uInt)length;
	stream.next_out = bits;
	stream.avail_out = bits ? LIST_MOST : 0;
	result = bits ? inflate(&stream, Z_FINISH) : Z_MEM_ERROR;
	length = stream.total_out;
	inflateEnd(&stream);
	if (result == Z_STREAM_END && length < LIST_LEAST)
		*why = "it is shorter than any list may be";
	else if (result == Z_STREAM_END &&
		 (entry->index < 0 ||
		  (unsigned long long)entry->index / 8 >= length))
		*why = "it has no place for this badge";
	else if (result == Z_STREAM_END)
		*why = NULL;
	result = *why ? -1
		      : bits[entry->index / 8] >> (7 - entry->index % 8) & 1;
	free(bits);
	return result;
}

static bool read_entry(const cJSON *status, struct entry *entry)
{
	const char *text = json_string(status, "statusListIndex");
	double number;

	entry->bitstring = json_holds(json_member(status, "type"),
				      "BitstringStatusListEntry");
	entry->purpose = json_string(status, "statusPurpose");
	entry->address = json_string(status, "statusListCredential");
	if (!entry->bitstring &&
	    !json_holds(json_member(status, "type"), "StatusList2021Entry"))
		return false;
	if (json_number(status, "statusListIndex", &number) && number >= 0 &&
	    number < 1e15)
		entry->index = (long long)number;
	else if (!text_number(text, 0, 1000000000000000, &entry->index))
		return false;
	return *entry->address != '\0';
}

/* What is wrong with a list, in words; NULL for nothing. *carried: its key
 * came with it. */
static const char *distrust(const struct verifying *v,
			    const struct companion *list,
			    const struct entry *entry, bool *carried)
{
	struct verify_options options = *v->options;
	struct verification made;
	const cJSON *root = json_object(list->root, "vc");
	const cJSON *subject;

	if (!root)
		root = list->root;
	subject = json_first(json_member(root, "credentialSubject"));
	options.is_list = true;
	verify_badge(list->bytes, list->length, &options, v->arena, &made);
	*carried = made.verdict == VERDICT_SIGNED_KEY_SELF_ASSERTED;
	if (made.verdict != VERDICT_VERIFIED && !*carried)
		return arena_printf(v->arena, "it is itself %s",
				    verdict_name(made.verdict));
	if (!text_equal(json_id(json_member(root, "issuer")), v->issuer))
		return "it is not this issuer's";
	if (!json_holds(json_member(subject, "type"),
			entry->bitstring ? "BitstringStatusList"
					 : "StatusList2021") ||
	    !json_holds(json_member(root, "type"),
			entry->bitstring ? "BitstringStatusListCredential"
					 : "StatusList2021Credential"))
		return "it is not a list of the kind that the badge asks for";
	if (!json_holds(json_member(subject, "statusPurpose"), entry->purpose))
		return "it is made for another purpose";
	return NULL;
}

static const char *age_of(const struct verifying *v,
			  const struct companion *list)
{
	const cJSON *root = json_object(list->root, "vc");
	const char *from;
	char words[DAY_TEXT];
	struct day day;

	if (!root)
		root = list->root;
	from = json_string(root, "validFrom");
	if (!*from)
		from = json_string(root, "issuanceDate");
	if (!day_from_instant(from, &day, NULL))
		return "of unknown date";
	return arena_printf(v->arena, "of %s", day_words(day, words));
}

static void look_up(struct verifying *v, const struct entry *entry)
{
	const struct companion *list = companions_find(v->options->companions,
						       entry->address);
	const cJSON *subject;
	const char *why, *doubt;
	bool carried = false;
	int bit;

	if (!list) {
		check_note(v, CHECK_STATUS, CHECK_UNKNOWN,
			   "Whether it was taken back stands in %s, which is "
			   "not at hand.",
			   entry->address);
		return;
	}
	subject = json_first(json_member(json_object(list->root, "vc")
						 ? json_object(list->root, "vc")
						 : list->root,
					 "credentialSubject"));
	bit = read_bit(json_string(subject, "encodedList"), entry, v->arena,
		       &why);
	doubt = bit < 0 ? why : distrust(v, list, entry, &carried);
	if (doubt)
		check_note(v, CHECK_STATUS, CHECK_UNKNOWN,
			   "The list %s does not count: %s%s.", list->name,
			   doubt, bit > 0 ? " (it says: taken back)" : "");
	else if (bit && text_equal(entry->purpose, "suspension")) {
		v->suspended = true;
		check_note(v, CHECK_STATUS, CHECK_BAD,
			   "Suspended, says its issuer's list %s.",
			   age_of(v, list));
	} else if (bit)
		check_note(v, CHECK_STATUS, CHECK_BAD,
			   "Revoked, says its issuer's list %s.",
			   age_of(v, list));
	else if (carried)
		check_note(v, CHECK_STATUS, CHECK_UNKNOWN,
			   "Not taken back, says the list %s, whose key came "
			   "with it.",
			   age_of(v, list));
	else
		check_note(v, CHECK_STATUS, CHECK_OK,
			   "Not taken back, says its issuer's list %s.",
			   age_of(v, list));
}

static bool lists_id(const cJSON *list, const cJSON *document)
{
	const char *id = json_id(document);
	const char *uid = json_string(document, "uid");

	for (const cJSON *x = json_first(list); x; x = json_next(list, x)) {
		const char *other = json_id(x);
		const char *by_uid = json_string(x, "uid");

		if ((*id && text_equal(other, id)) ||
		    (*uid &&
		     (text_equal(by_uid, uid) || text_equal(other, uid))))
			return true;
	}
	return false;
}

/* The list that an issuer's profile names, or one that is the issuer's by its
 * own word: they are not signed. */
static bool is_list_of(const struct verifying *v, const struct companion *list,
		       const char *address)
{
	const char *issuer = json_id(json_member(list->root, "issuer"));

	if (!json_member(list->root, "revokedAssertions"))
		return false;
	if (*address && (text_equal(list->url, address) ||
			 text_equal(json_id(list->root), address)))
		return true;
	return *issuer ? text_equal(issuer, v->issuer) : !*address;
}

static void look_among_revoked(struct verifying *v)
{
	bool brought, any = false;
	const cJSON *profile = verify_profile(v, &brought);
	const char *address = json_id(json_member(profile, "revocationList"));
	const struct companion *at = v->options->companions
					     ? v->options->companions->first
					     : NULL;

	for (; at; at = at->next) {
		if (!is_list_of(v, at, address))
			continue;
		any = true;
		if (!lists_id(json_member(at->root, "revokedAssertions"),
			      v->root))
			continue;
		check_note(v, CHECK_STATUS, CHECK_BAD,
			   "Revoked, says the list %s.", at->name);
		return;
	}
	if (any && *address)
		check_note(v, CHECK_STATUS, CHECK_OK,
			   "The list of its issuer that you brought does not "
			   "name it.");
	else if (profile && !*address)
		check_note(v, CHECK_STATUS, CHECK_NOT_APPLICABLE,
			   "Its issuer names no list of what was taken back.");
	else
		check_note(v, CHECK_STATUS, CHECK_UNKNOWN,
			   "Whether it was revoked cannot be told from the "
			   "badge.");
}

/* Lists of 1EdTech are not signed either: what they say is a hint. */
static bool is_hinted(struct verifying *v, const cJSON *status)
{
	const struct companion *list;
	const cJSON *all, *x;
	const char *id = json_id(v->root);

	if (!json_holds(json_member(status, "type"), "1EdTechRevocationList"))
		return false;
	list = companions_find(v->options->companions, json_id(status));
	if (!list)
		return false;
	all = json_member(list->root, "revokedCredential");
	for (x = json_first(all); x; x = json_next(all, x))
		if (*id && text_equal(json_id(x), id) &&
		    !cJSON_IsFalse(json_member(x, "revoked")))
			break;
	check_note(v, CHECK_STATUS, CHECK_UNKNOWN,
		   x ? "The list %s says that it was revoked; the list is "
		       "not signed, so that is a hint."
		     : "The list %s does not name it; the list is not signed, "
		       "so that is a hint.",
		   list->name);
	return true;
}

static bool is_revoked(const struct verifying *v)
{
	return v->made->checks[CHECK_STATUS].result == CHECK_BAD &&
	       !v->suspended;
}

/* The worst of several entries is the status: revoked, suspended, unknown. */
void verify_status(struct verifying *v)
{
	const cJSON *all = json_member(v->root, "credentialStatus"), *status;
	const char *suspended = NULL, *unknown = NULL;

	if (json_true(v->root, "revoked")) {
		check_note(v, CHECK_STATUS, CHECK_BAD,
			   "The document itself says that it was revoked.");
		return;
	}
	if (v->options->is_list)
		return;
	if (v->open_badges_2) {
		look_among_revoked(v);
		return;
	}
	for (status = json_first(all); status;
	     status = json_next(all, status)) {
		struct entry entry;

		if (read_entry(status, &entry))
			look_up(v, &entry);
		else if (!is_hinted(v, status))
			check_note(v, CHECK_STATUS, CHECK_UNKNOWN,
				   "It names a place for its status (%s) that "
				   "is not read here.",
				   json_text(status, "type"));
		if (is_revoked(v))
			return;
		if (v->made->checks[CHECK_STATUS].result == CHECK_BAD)
			suspended = v->made->checks[CHECK_STATUS].note;
		else if (v->made->checks[CHECK_STATUS].result == CHECK_UNKNOWN)
			unknown = v->made->checks[CHECK_STATUS].note;
		v->suspended = false;
	}
	v->suspended = suspended != NULL;
	if (suspended)
		check_note(v, CHECK_STATUS, CHECK_BAD, "%s", suspended);
	else if (unknown)
		check_note(v, CHECK_STATUS, CHECK_UNKNOWN, "%s", unknown);
	else if (!all)
		check_note(v, CHECK_STATUS, CHECK_NOT_APPLICABLE,
			   "It names no list of what was taken back.");
}
