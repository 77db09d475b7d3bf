# A portfolio of an older version can be read as it is. The first change brings
# it up to date, and a copy of it as it was stays beside it. This one was made by
# version 1 of the tables.

$ cp fixtures/../old/version-1.cairn mine.cairn
$ sha256sum mine.cairn > before
$ cairn --file mine.cairn list credentials
    id  Title                             Issuer              Status     Earned      Lapses on   Verdict
     1  CompTIA A+                        CompTIA             active     2024-12-20  2027-12-20
$ cairn --file mine.cairn doctor
mine.cairn is sound: pages, references, originals, search words; 1 credentials
$ cairn --file mine.cairn progress
     1  50 %    CompTIA IT Operations Specialist (CIOS)
$ cairn --file mine.cairn list activities
No activities yet.
    id  Activity                            Day         Category        Credits  Time
$ sha256sum --check --quiet before
$ cairn --file mine.cairn add tag cloud --achievement comptia-aplus
added tag 1: cloud
$ ls mine.cairn*
mine.cairn
mine.cairn.v1.backup
$ dd if=mine.cairn.v1.backup bs=1 skip=63 count=1 status=none | od -An -tu1
   1
$ cairn --file mine.cairn list tags --tsv
id	tag	achievement
1	cloud	CompTIA A+ (two exams)
$ cairn --file mine.cairn show note 1
id             1
Note           Kept
Written        2026-11-22
Text           from version 1
$ cairn --file mine.cairn doctor
mine.cairn is sound: pages, references, originals, search words; 1 credentials
$ cairn --file mine.cairn undo
undone: added tag cloud
$ cairn --file mine.cairn list tags
No tags yet.
    id  Tag                   Achievement

# One of a newer version is refused and left alone.

$ cp mine.cairn newer.cairn
$ printf '\0\0\0\143' | dd of=newer.cairn bs=1 seek=60 conv=notrunc status=none
$ sha256sum newer.cairn > before
$ cairn --file newer.cairn list credentials
cairn: newer.cairn is of version 99 and this program knows versions up to 4: use a newer cairn. It was left as it is.
? 1
$ sha256sum --check --quiet before
