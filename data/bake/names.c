/* SPDX-License-Identifier: MIT */
/*
 * Slugs: the short names by which the files refer to each other. They are
 * learnt before anything is checked, so that a reference may run forward.
 */
#include "data/bake/bake.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/err.h"

enum { NAMES_MAX = 65536 };

static int compare(const void *a, const void *b)
{
	const struct name *x = a, *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return strcmp(x->slug, y->slug);
}

static bool slug_like(const char *slug)
{
	return *slug && *slug != '-' && strlen(slug) <= 80 &&
	       strspn(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") ==
		       strlen(slug);
}

static void learn(const struct place *at, enum kind kind, const char *slug,
		  const char *title)
{
	struct bake *bake = at->bake;

	if (!slug || !slug_like(slug)) {
		wrong(at, "a slug is small letters, digits and - (\"lpi-1\")");
		return;
	}
	if (bake->names_count == NAMES_MAX)
		panic("more than %d names", NAMES_MAX);
	/* Ids count in the order of the files. */
	bake->names[bake->names_count] = (struct name){
		kind, slug, bake->names_count + 1, title ? title : "", at->file
	};
	bake->names_count++;
}

static void learn_list(const struct place *at, enum kind kind,
		       const cJSON *list)
{
	const cJSON *item;
	int i = 0;

	cJSON_ArrayForEach(item, list)
	{
		struct place here = nth(at, i++), slug = in(&here, "slug");

		learn(&slug, kind, cJSON_GetStringValue(member(item, "slug")),
		      cJSON_GetStringValue(member(item, "title")));
	}
}

static void learn_document(const struct place *at, const cJSON *json)
{
	static const struct {
		const char *key;
		enum kind kind;
	} lists[] = {
		{ "achievements", ACHIEVEMENT },
		{ "pathways", PATHWAY },
		{ "skills", SKILL },
	};
	const cJSON *issuer = member(json, "issuer"), *source;
	struct place here = in(at, "issuer.slug");

	if (strcmp(at->file, "sources.json") == 0) {
		cJSON_ArrayForEach(source, json)
		{
			here = in(at, source->string);
			learn(&here, SOURCE, source->string,
			      cJSON_GetStringValue(member(source, "title")));
		}
		return;
	}
	if (issuer)
		learn(&here, ISSUER,
		      cJSON_GetStringValue(member(issuer, "slug")),
		      cJSON_GetStringValue(member(issuer, "title")));
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		here = in(at, lists[i].key);
		learn_list(&here, lists[i].kind, member(json, lists[i].key));
	}
}

void learn_names(struct bake *bake)
{
	bake->names = arena_array(&bake->arena, NAMES_MAX,
				  sizeof(*bake->names));
	for (int i = 0; i < bake->documents_count; i++) {
		struct place at = { bake, bake->documents[i].name, "" };

		learn_document(&at, bake->documents[i].json);
	}
	qsort(bake->names, (size_t)bake->names_count, sizeof(*bake->names),
	      compare);
	for (int i = 1; i < bake->names_count; i++) {
		struct name *one = &bake->names[i - 1], *two = one + 1;
		struct place at = { bake, two->file, two->slug };

		if (compare(one, two) == 0)
			wrong(&at, "another entry has this slug, in %s",
			      one->file);
	}
}

const struct name *name_of(const struct bake *bake, enum kind kind,
			   const char *slug)
{
	struct name key = { .kind = kind, .slug = slug };

	return bsearch(&key, bake->names, (size_t)bake->names_count,
		       sizeof(key), compare);
}

int64_t refer(const struct place *at, enum kind kind, const cJSON *slug)
{
	static const char *const called[] = {
		[ISSUER] = "issuer",   [ACHIEVEMENT] = "achievement",
		[PATHWAY] = "pathway", [SKILL] = "skill",
		[SOURCE] = "source",
	};
	const char *text = cJSON_GetStringValue(slug);
	const struct name *name;

	if (!slug)
		return 0;
	name = name_of(at->bake, kind, text ? text : "");
	if (!name) {
		wrong(at, "there is no %s \"%s\"", called[kind],
		      text ? text : "?");
		return 0;
	}
	return name->id;
}
