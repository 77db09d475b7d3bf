/* SPDX-License-Identifier: MIT */
/*
 * The nearest colour of a smaller palette. Distances are weighed as the eye
 * does, roughly: green counts most, blue least.
 */
#include "tui/term/colour.h"

#include <stdint.h>

/* The sixteen as xterm draws them; only used to find near ones. */
static const int32_t sixteen[16] = {
	0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd,
	0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00,
	0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
};

/* What a number of the 256-colour palette looks like. */
static int32_t rgb_of(int number)
{
	static const int32_t steps[6] = { 0, 95, 135, 175, 215, 255 };

	if (number < 16)
		return sixteen[number];
	if (number >= 232)
		return (8 + 10 * (number - 232)) * 0x010101;
	number -= 16;
	return steps[number / 36] << 16 | steps[number / 6 % 6] << 8 |
	       steps[number % 6];
}

static int32_t distance(int32_t a, int32_t b)
{
	int32_t red = (a >> 16) - (b >> 16);
	int32_t green = (a >> 8 & 255) - (b >> 8 & 255);
	int32_t blue = (a & 255) - (b & 255);

	return 3 * red * red + 6 * green * green + blue * blue;
}

static int nearest(int32_t rgb, int from, int to)
{
	int best = from;

	for (int i = from + 1; i < to; i++)
		if (distance(rgb, rgb_of(i)) < distance(rgb, rgb_of(best)))
			best = i;
	return best;
}

int colour_number(struct colour colour, int colours, bool *bold)
{
	int number = colour.value;

	if (colour.kind == COLOUR_DEFAULT)
		return -1;
	if (colours >= 1 << 24) {
		/* There the first eight numbers are the palette's. */
		if (colour.kind == COLOUR_INDEX && number >= 8)
			number = rgb_of(number);
		else if (colour.kind == COLOUR_RGB && number < 8)
			number = 0x000008;
		return number;
	}
	if (colour.kind == COLOUR_RGB)
		number = colours >= 256 ? nearest(number, 16, 256)
					: nearest(number, 0, 16);
	else if (number >= 16 && colours < 256)
		number = nearest(rgb_of(number), 0, 16);
	if (number >= 8 && colours < 16) {
		number -= 8;
		*bold = true;
	}
	return number;
}
