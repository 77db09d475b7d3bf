/* SPDX-License-Identifier: MIT */
/*
 * The table of glyphs, and what ASCII makes of other people's letters.
 */
#include "tui/draw/glyph.h"

#include <stddef.h>
#include <utf8proc.h>

struct forms {
	const char *utf8, *ascii;
};

static const struct forms forms[GLYPHS] = {
	[GLYPH_NONE] = { " ", "   " },
	[GLYPH_MET] = { "✓", "[x]" },
	[GLYPH_MISSING] = { "✗", "[-]" },
	[GLYPH_UNKNOWN] = { "?", "[?]" },
	[GLYPH_WAIVED] = { "~", "[~]" },
	[GLYPH_ATTENTION] = { "!", " ! " },
	[GLYPH_TODO] = { "□", "[ ]" },
	[GLYPH_EMPTY] = { "○", "[ ]" },
	[GLYPH_QUARTER] = { "◔", "[.]" },
	[GLYPH_HALF] = { "◑", "[:]" },
	[GLYPH_THREE_QUARTERS] = { "◕", "[+]" },
	[GLYPH_FULL] = { "●", "[x]" },
	[GLYPH_POINTER] = { "▸", ">" },
	[GLYPH_ELLIPSIS] = { "…", "..." },
	[GLYPH_DASH] = { "—", "-" },
	[GLYPH_DOT] = { "·", "|" },
	[GLYPH_UP] = { "↑", "^" },
	[GLYPH_DOWN] = { "↓", "v" },
	[GLYPH_CLOSED] = { "▸", "+" },
	[GLYPH_OPEN] = { "▾", "-" },
	[GLYPH_ACROSS] = { "─", "-" },
	[GLYPH_UPRIGHT] = { "│", "|" },
	[GLYPH_TOP_LEFT] = { "┌", "+" },
	[GLYPH_TOP_RIGHT] = { "┐", "+" },
	[GLYPH_BOTTOM_LEFT] = { "└", "+" },
	[GLYPH_BOTTOM_RIGHT] = { "┘", "+" },
	[GLYPH_TEE_DOWN] = { "┬", "+" },
	[GLYPH_TEE_UP] = { "┴", "+" },
	[GLYPH_TEE_RIGHT] = { "├", "+" },
	[GLYPH_TEE_LEFT] = { "┤", "+" },
	[GLYPH_CROSS] = { "┼", "+" },
	[GLYPH_TAP] = { "•", "o" },
	[GLYPH_BAR_1] = { "▏", ":" },
	[GLYPH_BAR_2] = { "▎", ":" },
	[GLYPH_BAR_3] = { "▍", ":" },
	[GLYPH_BAR_4] = { "▌", ":" },
	[GLYPH_BAR_5] = { "▋", ":" },
	[GLYPH_BAR_6] = { "▊", ":" },
	[GLYPH_BAR_7] = { "▉", ":" },
	[GLYPH_BAR] = { "█", "#" },
	[GLYPH_BAR_EMPTY] = { "░", "." },
};

const char *glyph_text(enum glyph glyph, bool ascii)
{
	return ascii ? forms[glyph].ascii : forms[glyph].utf8;
}

enum glyph glyph_progress(int thousandths)
{
	if (thousandths <= 0)
		return GLYPH_EMPTY;
	if (thousandths >= 1000)
		return GLYPH_FULL;
	if (thousandths < 375)
		return GLYPH_QUARTER;
	return thousandths < 625 ? GLYPH_HALF : GLYPH_THREE_QUARTERS;
}

struct stand_in {
	int code;
	char ascii;
};

static const struct stand_in stand_ins[] = {
	{ 0x00b7, '.' },  { 0x00d7, 'x' }, { 0x00df, 's' }, { 0x00e6, 'e' },
	{ 0x00f8, 'o' },  { 0x00d8, 'O' }, { 0x0111, 'd' }, { 0x0142, 'l' },
	{ 0x0141, 'L' },  { 0x0131, 'i' }, { 0x2010, '-' }, { 0x2011, '-' },
	{ 0x2012, '-' },  { 0x2013, '-' }, { 0x2014, '-' }, { 0x2018, '\'' },
	{ 0x2019, '\'' }, { 0x201c, '"' }, { 0x201d, '"' }, { 0x201e, '"' },
	{ 0x2022, '*' },  { 0x2026, '.' }, { 0x2190, '<' }, { 0x2192, '>' },
	{ 0x2212, '-' },  { 0x2264, '<' }, { 0x2265, '>' },
};

char glyph_ascii(int code)
{
	utf8proc_int32_t parts[32];
	int last = 0;
	utf8proc_ssize_t n;

	if (code < 0x80)
		return (char)code;
	for (size_t i = 0; i < sizeof(stand_ins) / sizeof(*stand_ins); i++)
		if (stand_ins[i].code == code)
			return stand_ins[i].ascii;
	n = utf8proc_decompose_char(code, parts, 32,
				    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT,
				    &last);
	if (n > 0 && n <= 32 && parts[0] >= 0x20 && parts[0] < 0x7f)
		return (char)parts[0];
	return '?';
}
