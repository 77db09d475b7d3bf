-- SPDX-License-Identifier: MIT
-- A portfolio, version 2: what rules ask of achievements beside their names,
-- what was waived, and how credentials are kept from lapsing.

CREATE TABLE achievement_tag (
	id INTEGER PRIMARY KEY,
	achievement INTEGER NOT NULL REFERENCES achievement (id) ON DELETE CASCADE,
	tag TEXT NOT NULL CHECK (tag <> ''),
	UNIQUE (achievement, tag)
) STRICT;
CREATE INDEX achievement_tag_tag ON achievement_tag (tag);

CREATE TABLE achievement_points (
	id INTEGER PRIMARY KEY,
	achievement INTEGER NOT NULL REFERENCES achievement (id) ON DELETE CASCADE,
	scheme TEXT NOT NULL CHECK (scheme <> ''),	-- ects, pdu
	number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 10000),
	UNIQUE (achievement, scheme)
) STRICT;
CREATE INDEX achievement_points_scheme ON achievement_points (scheme);

-- A step that somebody let the person pass over.
CREATE TABLE waiver (
	id INTEGER PRIMARY KEY,
	step INTEGER NOT NULL UNIQUE REFERENCES step (id) ON DELETE CASCADE,
	reason TEXT NOT NULL CHECK (reason <> ''),
	granted_by TEXT NOT NULL DEFAULT '',
	granted TEXT NOT NULL CHECK (granted IS date(granted, '+0 days')),
	note TEXT NOT NULL DEFAULT ''
) STRICT;

-- A way to renew an achievement, and what it asks for. Credits are in tenths.
CREATE TABLE renewal (
	id INTEGER PRIMARY KEY,
	achievement INTEGER NOT NULL REFERENCES achievement (id) ON DELETE CASCADE,
	title TEXT NOT NULL CHECK (title <> ''),	-- in words
	way TEXT NOT NULL DEFAULT 'credits'
		CHECK (way IN ('credits', 'exam', 'activity', 'higher', 'fee')),
	minutes INTEGER CHECK (minutes >= 0),		-- of work, a cycle
	fee_minor INTEGER CHECK (fee_minor >= 0),
	fee_currency TEXT CHECK (fee_currency GLOB '[A-Z][A-Z][A-Z]'),
	fee_per TEXT NOT NULL DEFAULT 'cycle' CHECK (fee_per IN ('cycle', 'year')),
	fee_year INTEGER CHECK (fee_year BETWEEN 1900 AND 2200),
	unit TEXT NOT NULL DEFAULT '',			-- CEU, PDU, CPE
	total INTEGER CHECK (total > 0),		-- credits a cycle
	yearly INTEGER CHECK (yearly > 0),		-- at least, each year
	cycle TEXT NOT NULL DEFAULT '',			-- 36 months
	opens TEXT NOT NULL DEFAULT '',			-- 6 months before the end
	source TEXT NOT NULL DEFAULT '',
	confidence TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	CHECK ((fee_minor IS NULL) = (fee_currency IS NULL))
) STRICT;
CREATE INDEX renewal_achievement ON renewal (achievement, id);

-- Kinds of activities of which only so much counts, or so much is needed.
CREATE TABLE renewal_category (
	id INTEGER PRIMARY KEY,
	renewal INTEGER NOT NULL REFERENCES renewal (id) ON DELETE CASCADE,
	category TEXT NOT NULL CHECK (category <> ''),
	most INTEGER CHECK (most >= 0),			-- credits a cycle
	least INTEGER CHECK (least >= 0),
	UNIQUE (renewal, category)
) STRICT;

-- The ledger: what was done that counts toward renewals.
CREATE TABLE activity (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL CHECK (title <> ''),
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	category TEXT NOT NULL DEFAULT '',
	credits INTEGER CHECK (credits >= 0),		-- in tenths
	minutes INTEGER CHECK (minutes >= 0),
	evidence TEXT NOT NULL DEFAULT '',		-- an address or a path
	note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX activity_day ON activity (day, id);
CREATE INDEX activity_title ON activity (title COLLATE NOCASE, id);

-- One activity may count toward several credentials, and differently.
CREATE TABLE activity_credential (
	id INTEGER PRIMARY KEY,
	activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
	credential INTEGER NOT NULL REFERENCES credential (id) ON DELETE CASCADE,
	credits INTEGER CHECK (credits >= 0),		-- NULL: as the activity
	UNIQUE (activity, credential)
) STRICT;
CREATE INDEX activity_credential_credential ON activity_credential (credential);

-- A scheme's items may be narrowed to those with a tag.
ALTER TABLE step ADD COLUMN tag TEXT NOT NULL DEFAULT '';

-- How many days ahead one is reminded: '90, 30, 7' where nothing is said.
ALTER TABLE profile ADD COLUMN reminders TEXT NOT NULL DEFAULT '';
