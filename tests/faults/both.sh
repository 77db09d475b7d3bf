#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Several programs write into one portfolio at once. Every change that was
# acknowledged is there, and nobody is turned away because others write too.
#
# usage: both.sh CAIRN [WRITERS [EACH]]
. "$(dirname "$0")/common.sh"
if [ -n "${CAIRN_RELEASE:-}" ]; then
	each=50
else
	each=10
fi
writers=${2:-6}
each=${3:-$each}

write() {
	n=1
	while [ "$n" -le "$each" ]; do
		add p.cairn "w$1x$n" >/dev/null 2>>err.txt && echo "w$1x$n" >>"acks$1"
		n=$((n + 1))
	done
}

add p.cairn start >/dev/null || exit 1
w=1
while [ "$w" -le "$writers" ]; do
	write "$w" &
	w=$((w + 1))
done
wait
sort acks* >acks
[ "$(grep -c . acks)" = $((writers * each)) ]
tally "all $((writers * each)) were acknowledged: $(head -n 1 err.txt)"
titles p.cairn | tr '\t' '\n' | grep '^w[0-9]*x' | sort >there
cmp -s acks there
tally 'all that was acknowledged is there'
sound p.cairn
tally 'sound afterwards'
finish
