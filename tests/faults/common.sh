# SPDX-License-Identifier: MIT
# What the fault scripts share: a folder of their own, cairn, a tally. The
# release build goes before the one that is given: a preloaded library and a
# sanitizer do not agree, and a kill should meet the real timing.
set -u
cairn=${CAIRN_RELEASE:-$1}
work=$(mktemp -d) || exit 1
trap 'cd /; rm -rf "$work"' EXIT
cd "$work" || exit 1
HOME=$work
CAIRN_TODAY=2026-11-22
LC_ALL=C.UTF-8
export HOME CAIRN_TODAY LC_ALL
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME CAIRN_FILE
passed=0
failed=0

# tally WHAT: by the status of the command before it.
tally() {
	if [ $? = 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED: $1"
	fi
}

# For what one does without: nothing was tried, and that is said.
skip() {
	echo "skipped: $1"
	exit 77
}

finish() {
	echo "$passed passed, $failed failed"
	[ "$failed" = 0 ] && exit 0
	exit 1
}

# Notes are the simplest kind; t1 is a title.
add() {
	"$cairn" --file "$1" add note --title "$2"
}

titles() {
	"$cairn" --file "$1" list note --tsv
}

sound() {
	"$cairn" --file "$1" doctor >doctor.txt 2>&1
}
