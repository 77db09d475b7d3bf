#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Portfolios with bytes gone wrong: each is refused or read, never a crash and
# never a hang; where it is refused it stays as it is, byte for byte.
#
# usage: damaged.sh CAIRN DAMAGE [COUNT]
. "$(dirname "$0")/common.sh"
damage=$2
count=${3:-200}

"$cairn" sample base.cairn >/dev/null || exit 1

# As a command ends: 0 done, 1 refused; anything else is a failure.
ends_well() {
	timeout 20 "$cairn" --file m.cairn "$@" >out.txt 2>err.txt </dev/null
	status=$?
	[ $status = 0 ] || { [ $status = 1 ] && [ -s err.txt ]; }
}

try() {
	cp base.cairn m.cairn
	"$damage" "$1" m.cairn || return 1
	cp m.cairn kept
	ends_well progress && cmp -s kept m.cairn || return 1
	ends_well list credentials --json && cmp -s kept m.cairn || return 1
	ends_well add note --title t1 || return 1
	[ $status = 0 ] || cmp -s kept m.cairn
}

refusals=0
i=1
while [ "$i" -le "$count" ]; do
	try "$i"
	tally "damage $i"
	[ "$status" = 0 ] || refusals=$((refusals + 1))
	i=$((i + 1))
done
echo "$refusals of $count were refused"
finish
