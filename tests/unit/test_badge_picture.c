/* SPDX-License-Identifier: MIT */
/*
 * Badges in pictures. The pictures are made here, chunk by chunk and element
 * by element; none of them shows anything.
 */
#include <stdlib.h>
#include <zlib.h>

#include "tests/unit/check.h"

#include "model/badge/badge.h"
#include "model/base/text.h"

static const char plain[] =
	"{\"type\":\"Assertion\",\"id\":\"urn:x:1\","
	"\"badge\":{\"id\":\"urn:x:class\",\"name\":\"Knots\"}}";
static const char third[] =
	"{\"type\":[\"OpenBadgeCredential\"],\"id\":\"urn:x:3\","
	"\"issuer\":\"urn:x:issuer\",\"credentialSubject\":"
	"{\"achievement\":{\"name\":\"Ropes\"}}}";

static struct arena arena;
static struct err err;
static struct badge_file found;

static int empty_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static enum badge_outcome reading(const void *bytes, size_t length)
{
	char *copy = malloc(length ? length : 1);
	enum badge_outcome outcome;

	if (length)
		memcpy(copy, bytes, length);
	err.text[0] = '\0';
	outcome = badge_read(copy, length, &arena, &found, &err);
	free(copy);
	return outcome;
}

static void refused(const struct text *file, const char *why)
{
	assert_int_equal(reading(file->bytes, file->length), BADGE_REFUSED);
	if (!strstr(err.text, why))
		fail_msg("\"%s\" does not say \"%s\"", err.text, why);
}

static void skipped(const struct text *file, const char *what)
{
	assert_int_equal(reading(file->bytes, file->length), BADGE_SKIPPED);
	assert_string_equal(found.skipped, what);
}

static void taken(const struct text *file, const char *name)
{
	if (reading(file->bytes, file->length) != BADGE_TAKEN)
		fail_msg("not taken: %s%s", err.text, found.skipped);
	assert_int_equal(found.count, 1);
	assert_string_equal(found.badges[0].achievement.name, name);
}

static void add_number(struct text *png, uint32_t n)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		text_addc(png, (char)(n >> shift & 0xff));
}

static void add_chunk(struct text *png, const char *type, const void *data,
		      size_t length)
{
	size_t from = png->length + 4;

	add_number(png, (uint32_t)length);
	text_add(png, type);
	text_addn(png, data, length);
	add_number(png, (uint32_t)crc32(crc32(0, NULL, 0),
					(Bytef *)png->bytes + from,
					(uInt)(png->length - from)));
}

static struct text png_begin(void)
{
	struct text png = { .arena = &arena };

	text_add(&png, "\x89PNG\r\n\x1a\n");
	add_chunk(&png, "IHDR", "\0\0\0\1\0\0\0\1\10\0\0\0\0", 13);
	return png;
}

/* An iTXt chunk: keyword, flags, "en", no translated keyword, text. */
static void add_itxt(struct text *png, const char *keyword, char compressed,
		     const char *text)
{
	struct text data = { .arena = &arena };

	text_addn(&data, keyword, strlen(keyword) + 1);
	text_addc(&data, compressed);
	text_addn(&data, "\0en\0", 5);
	text_add(&data, text);
	add_chunk(png, "iTXt", data.bytes, data.length);
}

static void png_end(struct text *png)
{
	add_chunk(png, "IDAT", "\x78\x9c\x63\x60\0\0\0\2\0\1", 10);
	add_chunk(png, "IEND", "", 0);
}

static void a_png_holds_a_badge(void **state)
{
	struct text png = png_begin();

	(void)state;
	add_itxt(&png, "Comment", 0, "nothing");
	add_itxt(&png, "openbadges", 0, plain);
	png_end(&png);
	text_add(&png, "what follows IEND is not looked at");
	taken(&png, "Knots");
	assert_int_equal(found.container, BADGE_PNG);
	assert_null(found.remarks);
	png = png_begin();
	png_end(&png);
	skipped(&png, "a picture without a badge");
	png = png_begin();
	png_end(&png);
	add_itxt(&png, "openbadges", 0, plain);
	skipped(&png, "a picture without a badge");
}

static void the_first_chunk_counts(void **state)
{
	struct text png = png_begin();

	(void)state;
	add_itxt(&png, "openbadges", 0, plain);
	add_itxt(&png, "openbadgecredential", 0, third);
	add_itxt(&png, "openbadgecredential", 0, plain);
	png_end(&png);
	taken(&png, "Ropes");
	assert_non_null(found.remarks);
	assert_non_null(strstr(found.remarks->words, "2 more badges"));
}

static void old_pngs_hold_an_address(void **state)
{
	static const char data[] = "openbadges\0https://example.org/a";
	struct text png = png_begin();

	(void)state;
	add_chunk(&png, "tEXt", data, sizeof(data) - 1);
	png_end(&png);
	skipped(&png, "a picture with only the address of a badge");
}

static void broken_pngs_are_refused(void **state)
{
	struct text png = png_begin(), whole;

	(void)state;
	add_itxt(&png, "openbadges", 1, plain);
	png_end(&png);
	refused(&png, "compressed");
	png = png_begin();
	add_chunk(&png, "zTXt", "openbadges\0\0xx", 14);
	png_end(&png);
	refused(&png, "compressed");
	png = png_begin();
	add_itxt(&png, "openbadges", 0, plain);
	png.bytes[png.length - 1] ^= 1;
	png_end(&png);
	refused(&png, "checksum");
	png = png_begin();
	add_chunk(&png, "iTXt", "openbadges\0\0\0en", 15);
	png_end(&png);
	refused(&png, "chunk is cut off");
	png = png_begin();
	add_itxt(&png, "openbadges", 0, "Not JSON");
	png_end(&png);
	refused(&png, "neither JSON nor a token");
	png = png_begin();
	add_itxt(&png, "openbadges", 0, "{\"a\":1,\"a\":2}");
	png_end(&png);
	refused(&png, "The badge in the picture: The member \"a\" is there"
		      " twice");
	whole = png_begin();
	add_itxt(&whole, "openbadges", 0, plain);
	png_end(&whole);
	for (size_t length = 8; length < whole.length; length++) {
		struct text cut = { .bytes = whole.bytes, .length = length };

		refused(&cut, "cut off");
	}
}

static void chunks_stay_within_the_file(void **state)
{
	struct text png = png_begin();

	(void)state;
	add_number(&png, 0x7fffffff);
	text_add(&png, "iTXtopenbadges");
	refused(&png, "does not fit");
	png = png_begin();
	add_number(&png, 0xffffffff);
	text_add(&png, "iTXtopenbadges");
	refused(&png, "does not fit");
	png = (struct text){ .arena = &arena };
	text_add(&png, "\x89PNG\r\n\x1a\n");
	add_chunk(&png, "IEND", "", 0);
	refused(&png, "IHDR");
}

static struct text svg(const char *attributes, const char *inside)
{
	struct text text = { .arena = &arena };

	text_addf(&text,
		  "<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n"
		  "<svg xmlns=\"http://www.w3.org/2000/svg\" %s>%s</svg>\n",
		  attributes, inside);
	return text;
}

static struct text svg_with(const char *start, const char *body,
			    const char *end)
{
	return svg("xmlns:b=\"http://openbadges.org\""
		   " xmlns:c=\"https://purl.imsglobal.org/ob/v3p0\"",
		   arena_printf(&arena, "<g>%s%s%s</g>", start, body, end));
}

static void an_svg_holds_a_badge(void **state)
{
	struct text file;

	(void)state;
	file = svg_with("<b:assertion verify='https://example.org/1'>"
			"<![CDATA[",
			plain, "]]></b:assertion>");
	taken(&file, "Knots");
	assert_int_equal(found.container, BADGE_SVG);
	file = svg_with("<b:assertion><!-- {} -->", plain, "</b:assertion>");
	taken(&file, "Knots");
	file = svg_with("<c:credential>", third, "</c:credential>");
	taken(&file, "Ropes");
	/* Pieces belong together; a child's text does not. */
	file = svg_with("<c:credential><![CDATA[{]]><g>x</g>", third + 1,
			"</c:credential>");
	taken(&file, "Ropes");
	file = svg_with(arena_printf(&arena,
				     "<b:assertion>%s</b:assertion>"
				     "<c:credential>",
				     plain),
			third, "</c:credential>");
	taken(&file, "Ropes");
	assert_non_null(found.remarks);
	file = svg_with("<b:assertion verify='https://example.org/1'>", " \n",
			"</b:assertion>");
	skipped(&file, "a picture with only the address of a badge");
}

static void namespaces_count_not_prefixes(void **state)
{
	struct text file = svg("xmlns:openbadges=\"urn:something:else\"",
			       "<openbadges:assertion>{}"
			       "</openbadges:assertion>");

	(void)state;
	skipped(&file, "a picture without a badge");
	file = svg("", arena_printf(&arena,
				    "<!-- <assertion xmlns="
				    "'http://openbadges.org'>%s</assertion> "
				    "-->",
				    plain));
	skipped(&file, "a picture without a badge");
	file = svg("", arena_printf(&arena,
				    "<assertion xmlns="
				    "'http://openbadges.org'>%s</assertion>",
				    plain));
	taken(&file, "Knots");
}

static struct text typed(const char *doctype, const char *inside)
{
	struct text file = { .arena = &arena };

	text_addf(&file,
		  "%s<svg><assertion xmlns='http://openbadges.org'>%s"
		  "</assertion></svg>",
		  doctype, inside);
	return file;
}

static void document_types_are_refused(void **state)
{
	static const char w3c[] =
		"<!DOCTYPE svg PUBLIC"
		" \"-//W3C//DTD SVG 1.1//EN\""
		" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"";
	struct text file = typed("<!DOCTYPE svg [<!ENTITY a \"x\">]>", plain);

	(void)state;
	refused(&file, "DOCTYPE");
	file = typed("<!DOCTYPE svg SYSTEM \"file:///etc/hostname\">", plain);
	refused(&file, "DOCTYPE");
	file = typed(arena_printf(&arena, "%s [<!ENTITY a \"x\">]>", w3c),
		     plain);
	refused(&file, "DOCTYPE");
	/* What drawing programs write, without declarations, is harmless. */
	file = typed(arena_printf(&arena, "%s>", w3c), plain);
	taken(&file, "Knots");
	file = typed(arena_printf(&arena, "%s>", w3c), "{&a;}");
	refused(&file, "entity");
}

static void broken_svgs_are_refused(void **state)
{
	struct text deep = { .arena = &arena }, file;

	(void)state;
	file = svg("", "<g>");
	refused(&file, "line 3");
	file = svg("", "&nosuch;");
	refused(&file, "undefined entity");
	file = svg_with("<b:assertion verify='none'>", "", "</b:assertion>");
	refused(&file, "neither JSON nor a token");
	for (int i = 0; i < 100; i++)
		text_add(&deep, "<g>");
	file = svg("", deep.bytes);
	refused(&file, "64 deep");
	file = svg("", "");
	text_add(&file, "and more");
	refused(&file, "line 4");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(a_png_holds_a_badge, empty_arena),
		cmocka_unit_test_teardown(the_first_chunk_counts, empty_arena),
		cmocka_unit_test_teardown(old_pngs_hold_an_address,
					  empty_arena),
		cmocka_unit_test_teardown(broken_pngs_are_refused, empty_arena),
		cmocka_unit_test_teardown(chunks_stay_within_the_file,
					  empty_arena),
		cmocka_unit_test_teardown(an_svg_holds_a_badge, empty_arena),
		cmocka_unit_test_teardown(namespaces_count_not_prefixes,
					  empty_arena),
		cmocka_unit_test_teardown(document_types_are_refused,
					  empty_arena),
		cmocka_unit_test_teardown(broken_svgs_are_refused, empty_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
