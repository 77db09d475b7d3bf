#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Lets each writing call of a change fail, one after the other: no space, no
# quota, a broken disk; once, and for good. cairn must say so and exit with 1,
# or have done it whole; what was there before must be there, and the file
# sound.
#
# usage: failio.sh CAIRN LIBRARY
. "$(dirname "$0")/common.sh"
library=$2
if ldd "$cairn" 2>/dev/null | grep -q 'lib[au]b*san'; then
	skip 'a library cannot be preloaded before the sanitizers'
fi

# change ERRNO AT [ONCE]: adds t2 to a copy of the file.
change() {
	cp base.cairn p.cairn
	rm -f p.cairn-journal
	env LD_PRELOAD="$library" FAIL_COUNT="$work/count" FAIL_ERRNO="$1" \
		FAIL_AT="$2" ${3:+"FAIL_ONCE=1"} \
		"$cairn" --file p.cairn add note --title t2 >out.txt 2>err.txt
}

check() {
	change "$@"
	status=$?
	titles p.cairn >titles.txt && sound p.cairn || return 1
	grep -q t1 titles.txt || return 1
	case $status in
	0) grep -q t2 titles.txt ;;
	1) [ -s err.txt ] ;;
	*) return 1 ;;
	esac
}

add base.cairn t1 >/dev/null || exit 1
change 0 0 && [ -s count ]
tally 'a change without a fault'
calls=$(cat count)
for errno in 28 122 5; do
	at=1
	while [ $at -le "$calls" ]; do
		check $errno $at
		tally "error $errno from call $at on"
		check $errno $at once
		tally "error $errno at call $at"
		at=$((at + 1))
	done
done
echo "$calls writing calls in a change"
finish
