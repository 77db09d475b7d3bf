#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Files that are no portfolio, or cannot be used: each is refused in one
# sentence, with exit status 1, and stays as it is, byte for byte.
#
# usage: files.sh CAIRN
. "$(dirname "$0")/common.sh"

sum() {
	[ -f "$1" ] && cksum <"$1"
}

# refused FILE WORDS...: by this command.
refused() {
	file=$1
	shift
	before=$(sum "$file")
	"$cairn" --file "$file" "$@" >out.txt 2>err.txt </dev/null
	[ $? = 1 ] && [ ! -s out.txt ] && [ "$(wc -l <err.txt)" = 1 ] &&
		grep -q '^cairn: .*\.$' err.txt &&
		[ "$(sum "$file")" = "$before" ]
	tally "$file: $*: $(cat err.txt)"
}

# By reading and by writing ones, and by the screen's text.
refused_by_all() {
	refused "$1" list notes
	refused "$1" add note --title t2
	refused "$1" import "$work/badge.json"
	refused "$1" backup "$1.backup"
	refused "$1" doctor
	refused "$1" today
	refused "$1"
}

add good.cairn t1 >/dev/null || exit 1
echo '{}' >badge.json
mkfifo fifo
refused_by_all fifo
mkdir folder
refused_by_all folder
echo 'This is a text.' >text
refused_by_all text
dd if=/dev/urandom of=random bs=1000 count=9 2>/dev/null
refused_by_all random
dd if=good.cairn of=cut bs=1000 count=5 2>/dev/null
refused_by_all cut
: >empty
refused empty list notes

# In the header of a database stand, at 60 and 68, its version and whose it is.
cp good.cairn newer
printf '\000\000\000\143' | dd of=newer bs=1 seek=60 conv=notrunc 2>/dev/null
refused_by_all newer
grep -q 'version 99' err.txt
tally 'a newer version is named'
cp good.cairn other
printf 'abcd' | dd of=other bs=1 seek=68 conv=notrunc 2>/dev/null
refused_by_all other

# A link is followed, and stays a link.
ln -s good.cairn link
add link t2 >/dev/null && titles good.cairn | grep -q t2 && [ -h link ]
tally 'a link to a portfolio'
ln -s nowhere dangling
refused dangling list notes

"$cairn" --file missing list notes >out.txt 2>err.txt
[ $? = 1 ] && [ ! -e missing ]
tally 'reading makes no file'
"$cairn" --file none/p.cairn list notes >out.txt 2>err.txt
[ $? = 1 ] && [ ! -e none ]
tally 'reading makes no folder'

if [ "$(id -u)" = 0 ]; then
	echo 'skipped: root may write everything'
else
	chmod 0400 good.cairn
	refused good.cairn add note --title t3
	chmod 0600 good.cairn
	mkdir closed
	cp good.cairn closed/p.cairn
	chmod 0500 closed
	refused closed/p.cairn add note --title t3
	chmod 0700 closed
fi
finish
