#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Kills cairn at random moments while it imports badges and adds and changes
# notes. What was acknowledged (its exit status was 0, or a line of the import
# names it) must be there afterwards, nothing half done, and the doctor
# content.
#
# usage: kill.sh CAIRN KILLED [POINTS]
. "$(dirname "$0")/common.sh"
killed=$2
# A build with sanitizers takes longer to start.
if [ -n "${CAIRN_RELEASE:-}" ]; then
	points=200
	latest=45000
else
	points=40
	latest=180000
fi
points=${3:-$points}

cat >"$work/work" <<'END'
badge() {
	printf '%s"id":"https://i.example/%s",%s"name":"b%s",%s' \
		'{"@context":"https://w3id.org/openbadges/v2",' "$1" \
		'"type":"Assertion","badge":{"type":"BadgeClass",' "$1" \
		'"id":"https://i.example/c'"$1"'","description":"d",'
	printf '%s%s%s' '"criteria":{"narrative":"n"},"issuer":{"type":' \
		'"Issuer","id":"https://i.example/","name":"Harbour"}},' \
		'"verification":{"type":"hosted"},"recipient":{"type":'
	printf '%s' '"email","hashed":false,"identity":"a@b.example"},' \
		'"issuedOn":"2025-01-02T00:00:00Z"}'
}
i=$1
while :; do
	i=$((i + 1))
	said=$("$cairn" --file p.cairn add note --title "t$i") || exit 1
	echo "add $i" >>acks
	id=${said#added note }
	id=${id%%:*}
	"$cairn" --file p.cairn set note "$id" --title "s$i" >/dev/null &&
		echo "set $i" >>acks
	badge "$i" >b.json
	"$cairn" --file p.cairn import b.json >said
	grep -q '^imported' said && echo "badge $i" >>acks
done
END

# Every acknowledged number is there once, under the name that it had last;
# an unacknowledged change may have happened or not.
check() {
	titles p.cairn >titles.txt && sound p.cairn || return 1
	"$cairn" --file p.cairn list credentials --tsv 2>said.txt >>titles.txt || return 1
	awk '
	FILENAME == "acks" {
		if ($1 == "set")
			set[$2] = 1
		else if ($1 == "badge")
			badge[$2] = 1
		else
			add[$2] = 1
		next
	}
	{
		for (i = 1; i <= NF; i++)
			if ($i ~ /^[ts][0-9]+$/)
				seen[substr($i, 2)] = substr($i, 1, 1)
			else if ($i ~ /^b[0-9]+$/)
				held[substr($i, 2)] = 1
	}
	END {
		for (n in add)
			if (!(n in seen) || (n in set && seen[n] != "s")) {
				print "lost: " n
				lost = 1
			}
		for (n in badge)
			if (!(n in held)) {
				print "lost: badge " n
				lost = 1
			}
		exit lost
	}' acks titles.txt
}

export cairn
add p.cairn start >/dev/null || exit 1

# On a machine with other work everything takes longer: between two kills
# there is time for three changes at the pace of today.
now() {
	awk '{ printf "%.0f\n", $1 * 1000000 }' /proc/uptime
}
began=$(now)
for i in 1 2 3 4 5 6 7 8 9 10; do
	add p.cairn "pace$i" >/dev/null || exit 1
done
pace=$((($(now) - began) * 3 / 10))
[ "$pace" -gt "$latest" ] && latest=$pace
: >acks
awk -v n="$points" -v latest="$latest" 'BEGIN {
	srand(20261122)
	for (i = 0; i < n; i++)
		print int(1000 + latest * rand())
}' >moments
while read -r moment; do
	"$killed" "$moment" sh "$work/work" \
		"$(grep -c add acks)000" >/dev/null 2>&1
	check
	tally "killed after $moment microseconds"
done <moments
[ "$(grep -c . acks)" -ge "$((points / 10))" ]
tally 'changes were acknowledged between the kills'
echo "$(grep -c . acks) changes were acknowledged"
finish
