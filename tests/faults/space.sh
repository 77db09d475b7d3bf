#!/bin/sh
# SPDX-License-Identifier: MIT
#
# A disk that fills up: on a small file system, notes are added until one is
# refused. The refusal must be in words, what was acknowledged must be there
# while the disk is full and after room was made, and then it goes on.
#
# usage: space.sh CAIRN
. "$(dirname "$0")/common.sh"
[ "$(id -u)" = 0 ] || skip 'a small file system needs root'
mkdir disk
mount -t tmpfs -o size=1200k cairn-test disk 2>/dev/null ||
	skip 'no file system can be mounted here'
trap 'cd /; umount "$work/disk"; rm -rf "$work"' EXIT

long=$(awk 'BEGIN { for (i = 0; i < 4000; i++) printf "long " }')
for ballast in 0 200 400 600 700 750; do
	rm -rf disk/*
	add disk/p.cairn start >/dev/null 2>&1 || continue
	dd if=/dev/zero of=disk/ballast bs=1024 count=$ballast 2>/dev/null
	n=0
	while [ $n -lt 60 ] && "$cairn" --file disk/p.cairn add note \
		--title "t$n" --text "$long" >out.txt 2>err.txt; do
		n=$((n + 1))
	done
	[ $n -lt 60 ] && [ -s err.txt ]
	tally "refused in words ($ballast KiB of ballast, $n notes)"
	[ "$(titles disk/p.cairn | grep -c -w 't[0-9]*')" = $n ]
	tally "all is there while the disk is full ($ballast KiB)"
	rm -f disk/ballast
	sound disk/p.cairn
	tally "sound afterwards ($ballast KiB)"
	[ "$ballast" = 0 ] || {
		add disk/p.cairn again >/dev/null
		tally "goes on where there is room ($ballast KiB)"
	}
done
finish
