#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What bake says of small wrong catalogues: each folder catalogue-* has, in
# "expected", the mistakes that must be told, every one and no other. With
# UPDATE=1 these files are written anew: the difference is the review.
#
#	bake_refuses.sh BAKE IMAGE.sql FIXTURES
bake=$1
image=$2
out=$(mktemp -d) || exit 1
trap 'rm -rf "$out"' EXIT
failed=0

wrong() {
	echo "FAILED $1: $2"
	failed=$((failed + 1))
}

for folder in "$3"/catalogue-*; do
	name=$(basename "$folder")
	rm -f "$out/db"
	"$bake" "$image" "$folder" "$out/db" "$out/d" \
		>"$out/said" 2>"$out/mistakes"
	code=$?
	if [ -n "$UPDATE" ]; then
		cp "$out/mistakes" "$folder/expected"
	fi
	diff -u "$folder/expected" "$out/mistakes" ||
		wrong "$name" "other mistakes than expected"
	if [ -s "$folder/expected" ]; then
		[ $code -eq 1 ] || wrong "$name" "exit $code instead of 1"
		[ ! -e "$out/db" ] || wrong "$name" "an image was written"
	else
		[ $code -eq 0 ] || wrong "$name" "exit $code instead of 0"
		[ -s "$out/db" ] || wrong "$name" "no image was written"
		cp "$out/db" "$out/first"
		"$bake" "$image" "$folder" "$out/db" "$out/d" >"$out/said"
		cmp "$out/first" "$out/db" ||
			wrong "$name" "a second image has other bytes"
		grep -q "$folder/sources.json" "$out/d" ||
			wrong "$name" "a file is missing among what was read"
	fi
done
[ $failed -eq 0 ]
