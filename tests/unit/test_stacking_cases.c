/* SPDX-License-Identifier: MIT */
/*
 * The published cases of the method "stack-evaluate", where they are at hand:
 * in $CAIRN_SHARED/cases, or in ../shared/cases beside the sources.
 */
#include "tests/unit/check.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

#include "model/base/text.h"
#include "model/stacking/evaluate.h"

enum { ROOM = 1000 };

struct names {
	const char *at[ROOM];
	int32_t count;
};

struct loaded {
	struct arena arena;
	struct rule_input input;
	struct names achievements, pathways, records, tags, schemes;
	struct rule_achievement achievement[ROOM];
	enum rule_pathway_kind kinds[ROOM];
	struct rule_step steps[ROOM];
	struct rule_link links[4][ROOM]; /* of four kinds */
	struct stack_record record[ROOM];
};

static int32_t name(struct names *names, const char *text)
{
	for (int32_t i = 0; i < names->count; i++)
		if (text_equal(names->at[i], text))
			return i;
	assert_true(names->count < ROOM);
	names->at[names->count] = text;
	return names->count++;
}

static const cJSON *get(const cJSON *object, const char *key)
{
	return cJSON_GetObjectItemCaseSensitive(object, key);
}

static struct day day_of(const cJSON *item)
{
	struct day day = NO_DAY;

	if (cJSON_IsString(item))
		assert_true(day_read(item->valuestring, &day, NULL));
	return day;
}

static int32_t number_of(const cJSON *item)
{
	return cJSON_IsNumber(item) ? item->valueint : RULE_NO_NUMBER;
}

static void read_rule(struct loaded *to, int32_t owner, int32_t parent,
		      const cJSON *rule);

static void read_parts(struct loaded *to, int32_t owner, int32_t step,
		       const cJSON *parts)
{
	const cJSON *part;

	cJSON_ArrayForEach(part, parts) read_rule(to, owner, step, part);
}

static int32_t add_step(struct loaded *to, int32_t owner, int32_t parent,
			enum rule_kind kind, int32_t number, int32_t what)
{
	int32_t step = (int32_t)to->input.step_count++;

	assert_true(step < ROOM);
	to->steps[step] = (struct rule_step){ .pathway = owner,
					      .prerequisite_of = -1,
					      .parent = parent,
					      .position = step,
					      .kind = kind,
					      .number = number,
					      .to = what,
					      .tag = -1,
					      .day = NO_DAY };
	return step;
}

static void read_points(struct loaded *to, int32_t owner, int32_t step,
			const cJSON *rule)
{
	const cJSON *item, *cap, *id;

	cJSON_ArrayForEach(item, get(rule, "items"))
	{
		const char *title = get(item, "achievement")->valuestring;
		int32_t number = get(item, "pts")->valueint, under = step;

		cJSON_ArrayForEach(cap, get(rule, "caps")) cJSON_ArrayForEach(
			id, get(cap,
				"achievements")) if (text_equal(id->valuestring,
								title))
			under = add_step(to, owner, step, RULE_CAP,
					 get(cap, "max")->valueint, -1);
		if (under != step) /* one cap step for all its items */
			for (int32_t s = step + 1; s < under; s++)
				if (to->steps[s].kind == RULE_CAP) {
					under = s;
					to->input.step_count--;
					break;
				}
		add_step(to, owner, under, RULE_ITEM, number,
			 name(&to->achievements, title));
	}
}

static void read_rule(struct loaded *to, int32_t owner, int32_t parent,
		      const cJSON *rule)
{
	const cJSON *part;
	int32_t step = -1;

	if ((part = get(rule, "all"))) {
		step = add_step(to, owner, parent, RULE_ALL, RULE_NO_NUMBER,
				-1);
		read_parts(to, owner, step, part);
	} else if ((part = get(rule, "any"))) {
		step = add_step(to, owner, parent, RULE_ANY, RULE_NO_NUMBER,
				-1);
		read_parts(to, owner, step, part);
	} else if ((part = get(rule, "k"))) {
		step = add_step(to, owner, parent, RULE_K, part->valueint, -1);
		read_parts(to, owner, step, get(rule, "of"));
	} else if ((part = get(rule, "points"))) {
		step = add_step(to, owner, parent, RULE_POINTS, part->valueint,
				-1);
		read_points(to, owner, step, rule);
	} else if ((part = get(rule, "tag"))) {
		step = add_step(to, owner, parent, RULE_TAG,
				get(rule, "min")->valueint, -1);
		to->steps[step].tag = name(&to->tags, part->valuestring);
	} else if ((part = get(rule, "achievement"))) {
		step = add_step(to, owner, parent, RULE_ACHIEVEMENT,
				RULE_NO_NUMBER,
				name(&to->achievements, part->valuestring));
	} else if ((part = get(rule, "pathway"))) {
		step = add_step(to, owner, parent, RULE_PATHWAY, RULE_NO_NUMBER,
				name(&to->pathways, part->valuestring));
	} else if ((part = get(rule, "since"))) {
		step = add_step(to, owner, parent, RULE_SINCE,
				number_of(get(part, "days_before")), -1);
		to->steps[step].day = day_of(part);
	} else if ((part = get(rule, "within_days"))) {
		step = add_step(to, owner, parent, RULE_WITHIN, part->valueint,
				-1);
	} else if ((part = get(rule, "ever"))) {
		step = add_step(to, owner, parent, RULE_EVER, RULE_NO_NUMBER,
				-1);
	}
	assert_true(step >= 0);
	if ((part = get(rule, "rule")))
		read_rule(to, owner, step, part);
	to->steps[step].once = get(rule, "share") != NULL;
}

static void read_links(struct rule_links *links, int32_t from,
		       const cJSON *list, struct names *names)
{
	const cJSON *item;

	cJSON_ArrayForEach(item, list)(
		(struct rule_link *)
			links->at)[links->count++] = (struct rule_link){
		from,
		name(names, item->string ? item->string : item->valuestring),
		number_of(item)
	};
}

static void read_context(struct loaded *to, const cJSON *ctx)
{
	struct rule_input *input = &to->input;
	const cJSON *item;

	input->satisfies.at = to->links[0];
	input->renews.at = to->links[1];
	input->tags.at = to->links[2];
	input->points.at = to->links[3];
	cJSON_ArrayForEach(item, get(ctx, "achievements"))
		name(&to->achievements, item->string);
	cJSON_ArrayForEach(item, get(ctx, "achievements"))
	{
		int32_t a = name(&to->achievements, item->string);
		int32_t valid = number_of(get(item, "valid_days"));

		to->achievement[a].minutes.n = number_of(get(item, "minutes"));
		to->achievement[a].money = NO_MONEY;
		to->achievement[a].validity = (struct validity){
			valid < 0 ? VALID_NEVER_ENDS : VALID_DAYS, valid
		};
		read_links(&input->satisfies, a, get(item, "satisfies"),
			   &to->achievements);
		read_links(&input->renews, a, get(item, "renews"),
			   &to->achievements);
		read_links(&input->tags, a, get(item, "tags"), &to->tags);
		read_links(&input->points, a, get(item, "points"),
			   &to->schemes);
	}
	cJSON_ArrayForEach(item, get(ctx, "pathways"))
		name(&to->pathways, item->string);
	cJSON_ArrayForEach(item, get(ctx, "pathways"))
	{
		int32_t p = name(&to->pathways, item->string);

		to->kinds[p] = text_equal(get(item, "kind")->valuestring,
					  "award")
				       ? PATHWAY_AWARD
				       : PATHWAY_LIVE;
		read_rule(to, p, -1, get(item, "rule"));
	}
	input->achievements = to->achievement;
	input->achievement_count = (size_t)to->achievements.count;
	input->pathways = to->kinds;
	input->pathway_count = (size_t)to->pathways.count;
	input->steps = to->steps;
	input->tag_count = (size_t)to->tags.count;
	input->scheme_count = (size_t)to->schemes.count;
}

static void read_records(struct loaded *to, const cJSON *credentials)
{
	const cJSON *item;

	cJSON_ArrayForEach(item, credentials)
	{
		int32_t r = name(&to->records, get(item, "id")->valuestring);

		to->record[r] = (struct stack_record){
			.id = r,
			.earned = day_of(get(item, "earned")),
			.expires = day_of(get(item, "expires")),
			.revoked = cJSON_IsTrue(get(item, "revoked")),
			.doubtful = cJSON_IsFalse(get(item, "verified")),
			.achievement = name(&to->achievements,
					    get(item, "achievement")
						    ->valuestring)
		};
	}
}

static void same_day(const cJSON *expected, struct day day)
{
	char text[DAY_TEXT];

	assert_string_equal(day_iso(day, text), cJSON_IsString(expected)
							? expected->valuestring
							: "");
}

static void check_case(struct loaded *to, const cJSON *input,
		       const cJSON *expected)
{
	static const char *const words[] = { "unmet", "unknown", "met" };
	const struct rule *rule = rule_build(&to->arena, &to->input);
	struct stack_records records = { .at = to->record,
					 .count = (size_t)to->records.count };
	struct stack *stack = stack_load(&to->arena, rule, &records);
	const cJSON *item;

	stack_evaluate(stack, day_of(get(input, "as_of")));
	cJSON_ArrayForEach(item, get(expected, "effective_expiry"))
	{
		int32_t r = name(&to->records, item->string);

		same_day(item, stack_end(stack, r, true).until);
	}
	cJSON_ArrayForEach(item, get(expected, "pathways"))
	{
		struct stack_result result;

		if (text_equal(item->string, "overlap"))
			continue;
		result = stack_result(stack, name(&to->pathways, item->string));
		assert_string_equal(words[result.status],
				    get(item, "status")->valuestring);
		same_day(get(item, "completed_on"), result.completed_on);
		assert_int_equal(result.progress_bp,
				 get(item, "progress_bp")->valueint);
		assert_int_equal(result.slots, get(item, "slots")->valueint);
	}
}

/* NULL where the file is not there. */
static char *read_cases(void)
{
	int root = (int)(strlen(__FILE__) -
			 strlen("tests/unit/test_stacking_cases.c"));
	const char *folder = getenv("CAIRN_SHARED");
	char path[4096], *bytes;
	FILE *file;
	long size;

	if (folder)
		snprintf(path, sizeof(path), "%s/cases/stack-evaluate.json",
			 folder);
	else
		snprintf(path, sizeof(path),
			 "%.*s../shared/cases/stack-evaluate.json", root,
			 __FILE__);
	file = fopen(path, "rb");
	if (!file)
		return NULL;
	assert_int_equal(fseek(file, 0, SEEK_END), 0);
	size = ftell(file);
	assert_true(size > 0);
	rewind(file);
	bytes = calloc((size_t)size + 1, 1);
	assert_non_null(bytes);
	assert_int_equal(fread(bytes, 1, (size_t)size, file), size);
	fclose(file);
	return bytes;
}

static void published_cases(void **state)
{
	char *bytes = read_cases();
	const cJSON *item;
	cJSON *root;

	(void)state;
	if (!bytes)
		skip();
	root = cJSON_Parse(bytes);
	assert_non_null(root);
	assert_true(cJSON_GetArraySize(get(root, "cases")) > 0);
	cJSON_ArrayForEach(item, get(root, "cases"))
	{
		struct loaded *to = calloc(1, sizeof(*to));
		const cJSON *input = get(item, "input");

		assert_non_null(to);
		print_message("%s\n", get(item, "id")->valuestring);
		read_context(to, get(input, "ctx"));
		read_records(to, get(input, "credentials"));
		check_case(to, input, get(item, "expected"));
		arena_free(&to->arena);
		free(to);
	}
	cJSON_Delete(root);
	free(bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(published_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
