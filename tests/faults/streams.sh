#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Standard streams that are closed, full or broken. Output that was lost is a
# failure; the portfolio never takes harm.
#
# usage: streams.sh CAIRN
. "$(dirname "$0")/common.sh"
add p.cairn t1 >/dev/null || exit 1

list() {
	"$cairn" --file p.cairn list note
}

list >out.txt
tally 'a list'
list <&- >out.txt
tally 'no standard input'
list 2>&- >out.txt
tally 'no standard error'
list >&- 2>err.txt
[ $? = 1 ]
tally 'no standard output'
list >/dev/full 2>err.txt
[ $? = 1 ] && [ -s err.txt ]
tally 'a full standard output'
list >&- 2>&- <&-
[ $? = 1 ]
tally 'no streams at all'
{ list 2>err.txt; echo $? >status.txt; } | :
[ "$(cat status.txt)" = 1 ] || [ "$(cat status.txt)" = 0 ]
tally 'a pipe that nobody reads'
"$cairn" --file p.cairn add note --title t2 <&- >&- 2>&-
titles p.cairn | grep -q t2
tally 'a change without streams'
"$cairn" --file p.cairn </dev/null | grep -q .
tally 'no terminal: text'
(ulimit -f 0; add p.cairn t3) >out.txt 2>err.txt
[ $? = 1 ]
tally 'a limit on the size of files'
(ulimit -n 4; add p.cairn t4) >out.txt 2>err.txt
[ $? = 1 ] && [ -s err.txt ]
tally 'no descriptors left'
chmod 0400 p.cairn
list >out.txt
tally 'a file that can only be read'
chmod 0600 p.cairn
sound p.cairn
tally 'sound after all of it'
[ "$(find . -name 'p.cairn*' -perm /077)" = '' ]
tally 'readable by nobody else'
finish
