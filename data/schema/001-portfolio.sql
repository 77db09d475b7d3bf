-- SPDX-License-Identifier: MIT
-- A portfolio, version 1: one person's file.
--
-- Days are ISO text (2026-11-22), money is minor units and an ISO 4217 code,
-- durations are minutes, NULL is unknown and '' is no text. Ids are integers;
-- a slug names what was copied from the catalogue. Released files are never
-- edited: a later version is a file of its own.

CREATE TABLE profile (
	id INTEGER PRIMARY KEY CHECK (id = 1),
	name TEXT NOT NULL DEFAULT '',
	place TEXT NOT NULL DEFAULT '',
	currency TEXT NOT NULL DEFAULT ''
		CHECK (currency = '' OR currency GLOB '[A-Z][A-Z][A-Z]'),
	weekly INTEGER CHECK (weekly >= 0),		-- minutes a week
	aims TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Addresses to which badges may have been awarded.
CREATE TABLE identity (
	id INTEGER PRIMARY KEY,
	kind TEXT NOT NULL DEFAULT 'email'
		CHECK (kind IN ('email', 'url', 'telephone', 'did', 'name', 'other')),
	value TEXT NOT NULL CHECK (value <> ''),
	note TEXT NOT NULL DEFAULT '',
	UNIQUE (kind, value)
) STRICT;

CREATE TABLE issuer (
	id INTEGER PRIMARY KEY,
	slug TEXT UNIQUE,
	title TEXT NOT NULL CHECK (title <> ''),
	kind TEXT NOT NULL DEFAULT '',
	country TEXT NOT NULL DEFAULT '',
	url TEXT NOT NULL DEFAULT '',
	email TEXT NOT NULL DEFAULT '',
	badge_id TEXT UNIQUE,				-- as its badges name it
	incomplete INTEGER NOT NULL DEFAULT 0 CHECK (incomplete IN (0, 1)),
	source TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX issuer_title ON issuer (title COLLATE NOCASE, id);

-- What an issuer did or did not show: one answer a criterion or red flag,
-- the catalogue's and one's own side by side.
CREATE TABLE answer (
	id INTEGER PRIMARY KEY,
	issuer INTEGER NOT NULL REFERENCES issuer (id) ON DELETE CASCADE,
	criterion TEXT NOT NULL CHECK (criterion <> ''),
	value TEXT NOT NULL DEFAULT 'unknown'
		CHECK (value IN ('unknown', 'yes', 'no', 'na')),
	answered TEXT CHECK (answered IS date(answered, '+0 days')),
	evidence TEXT NOT NULL DEFAULT '',
	source TEXT NOT NULL DEFAULT '',
	origin TEXT NOT NULL DEFAULT 'own' CHECK (origin IN ('own', 'catalogue')),
	UNIQUE (issuer, criterion, origin)
) STRICT;

CREATE TABLE skill (
	id INTEGER PRIMARY KEY,
	slug TEXT UNIQUE,
	title TEXT NOT NULL CHECK (title <> ''),
	category TEXT NOT NULL DEFAULT '',
	level INTEGER CHECK (level BETWEEN 0 AND 5),
	used TEXT CHECK (used IS date(used, '+0 days')),
	framework TEXT NOT NULL DEFAULT '',
	code TEXT NOT NULL DEFAULT '',
	url TEXT NOT NULL DEFAULT '',
	aliases TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX skill_title ON skill (title COLLATE NOCASE, id);
CREATE INDEX skill_url ON skill (url) WHERE url <> '';

CREATE TABLE achievement (
	id INTEGER PRIMARY KEY,
	slug TEXT UNIQUE,
	title TEXT NOT NULL CHECK (title <> ''),
	issuer INTEGER REFERENCES issuer (id) ON DELETE SET NULL,
	kind TEXT NOT NULL DEFAULT '',
	level TEXT NOT NULL DEFAULT '',
	minutes INTEGER CHECK (minutes >= 0),		-- of work
	minutes_basis TEXT NOT NULL DEFAULT '',		-- stated, converted, default
	cost_minor INTEGER CHECK (cost_minor >= 0),
	cost_currency TEXT CHECK (cost_currency GLOB '[A-Z][A-Z][A-Z]'),
	cost_year INTEGER CHECK (cost_year BETWEEN 1900 AND 2200),
	validity TEXT NOT NULL DEFAULT '',		-- never, ends, 36 months
	prerequisites TEXT NOT NULL DEFAULT '',
	renewal TEXT NOT NULL DEFAULT '',
	description TEXT NOT NULL DEFAULT '',
	criteria TEXT NOT NULL DEFAULT '',
	url TEXT NOT NULL DEFAULT '',
	retired TEXT CHECK (retired IS date(retired, '+0 days')),
	badge_id TEXT UNIQUE,
	incomplete INTEGER NOT NULL DEFAULT 0 CHECK (incomplete IN (0, 1)),
	source TEXT NOT NULL DEFAULT '',
	confidence TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	CHECK ((cost_minor IS NULL) = (cost_currency IS NULL))
) STRICT;
CREATE INDEX achievement_title ON achievement (title COLLATE NOCASE, id);
CREATE INDEX achievement_issuer ON achievement (issuer, id);

CREATE TABLE achievement_skill (
	id INTEGER PRIMARY KEY,
	achievement INTEGER NOT NULL REFERENCES achievement (id) ON DELETE CASCADE,
	skill INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
	UNIQUE (achievement, skill)
) STRICT;
CREATE INDEX achievement_skill_skill ON achievement_skill (skill);

-- One achievement stands in for another or renews it, or is best earned
-- after it.
CREATE TABLE relation (
	id INTEGER PRIMARY KEY,
	achievement INTEGER NOT NULL REFERENCES achievement (id) ON DELETE CASCADE,
	kind TEXT NOT NULL CHECK (kind IN ('satisfies', 'renews', 'after')),
	other INTEGER NOT NULL REFERENCES achievement (id) ON DELETE CASCADE,
	UNIQUE (achievement, kind, other)
) STRICT;
CREATE INDEX relation_other ON relation (other);

-- Originals, byte for byte.
CREATE TABLE document (
	id INTEGER PRIMARY KEY,
	sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
	title TEXT NOT NULL DEFAULT '',			-- the name of the file
	media TEXT NOT NULL DEFAULT '',
	size INTEGER NOT NULL CHECK (size >= 0),
	imported TEXT CHECK (imported IS date(imported, '+0 days')),
	bytes BLOB NOT NULL
) STRICT;

CREATE TABLE credential (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL CHECK (title <> ''),
	issuer INTEGER REFERENCES issuer (id) ON DELETE SET NULL,
	achievement INTEGER REFERENCES achievement (id) ON DELETE SET NULL,
	earned TEXT CHECK (earned IS date(earned, '+0 days')),
	expires TEXT CHECK (expires IS date(expires, '+0 days')),
	validity TEXT NOT NULL DEFAULT '',		-- where no end is stated
	-- The first day on which it no longer counts: the stated one, else from
	-- the validity, calendar months clamped to the end of the month.
	ends TEXT AS (CASE
		WHEN expires IS NOT NULL THEN expires
		WHEN validity GLOB '[1-9]* month*' THEN min(
			date(earned, '+' || CAST(validity AS INTEGER) || ' months'),
			date(earned, 'start of month', '+' ||
				(CAST(validity AS INTEGER) + 1) || ' months', '-1 day'))
		WHEN validity GLOB '[1-9]* day*' THEN
			date(earned, '+' || CAST(validity AS INTEGER) || ' days')
		END) VIRTUAL,
	number TEXT NOT NULL DEFAULT '',		-- licence or certificate number
	url TEXT NOT NULL DEFAULT '',
	revoked INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1)),
	doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),
	document_sha256 TEXT REFERENCES document (sha256),
	badge_id TEXT NOT NULL DEFAULT '',
	badge_kind TEXT NOT NULL DEFAULT '',
	proof TEXT NOT NULL DEFAULT '',			-- what it claims, not checked
	recipient TEXT NOT NULL DEFAULT '',
	earned_at TEXT NOT NULL DEFAULT '',		-- the document's own instants
	expires_at TEXT NOT NULL DEFAULT '',
	verdict TEXT NOT NULL DEFAULT '',		-- '' is not checked yet
	checked TEXT CHECK (checked IS date(checked, '+0 days')),
	note TEXT NOT NULL DEFAULT '',
	CHECK (expires >= earned)
) STRICT;
CREATE INDEX credential_title ON credential (title COLLATE NOCASE, id);
CREATE INDEX credential_ends ON credential (ifnull(ends, '9999-12-31'), id);
CREATE INDEX credential_earned ON credential (ifnull(earned, '9999-12-31'), id);
CREATE INDEX credential_issuer ON credential (issuer, id);
CREATE INDEX credential_achievement ON credential (achievement, id);
CREATE INDEX credential_document ON credential (document_sha256);
CREATE INDEX credential_badge ON credential (badge_id) WHERE badge_id <> '';

CREATE TABLE credential_skill (
	id INTEGER PRIMARY KEY,
	credential INTEGER NOT NULL REFERENCES credential (id) ON DELETE CASCADE,
	skill INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
	level INTEGER CHECK (level BETWEEN 0 AND 5),
	UNIQUE (credential, skill)
) STRICT;
CREATE INDEX credential_skill_skill ON credential_skill (skill);

CREATE TABLE evidence (
	id INTEGER PRIMARY KEY,
	credential INTEGER REFERENCES credential (id) ON DELETE CASCADE,
	title TEXT NOT NULL CHECK (title <> ''),
	kind TEXT NOT NULL DEFAULT '',
	url TEXT NOT NULL DEFAULT '',
	path TEXT NOT NULL DEFAULT '',
	sha256 TEXT NOT NULL DEFAULT '' CHECK (length(sha256) IN (0, 64)),
	added TEXT CHECK (added IS date(added, '+0 days')),
	note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX evidence_credential ON evidence (credential);

CREATE TABLE pathway (
	id INTEGER PRIMARY KEY,
	slug TEXT UNIQUE,
	title TEXT NOT NULL CHECK (title <> ''),
	issuer INTEGER REFERENCES issuer (id) ON DELETE SET NULL,
	kind TEXT NOT NULL DEFAULT 'award' CHECK (kind IN ('award', 'live')),
	year INTEGER CHECK (year BETWEEN 1900 AND 2200),
	source TEXT NOT NULL DEFAULT '',
	confidence TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX pathway_title ON pathway (title COLLATE NOCASE, id);

-- The rule of a pathway, or what an achievement needs first: a tree. The step
-- without parent is the root. `number` is the k, the points, the days; `text`
-- a tag, a scheme, or what only the person can confirm.
CREATE TABLE step (
	id INTEGER PRIMARY KEY,
	pathway INTEGER REFERENCES pathway (id) ON DELETE CASCADE,
	prerequisite_of INTEGER REFERENCES achievement (id) ON DELETE CASCADE,
	parent INTEGER REFERENCES step (id) ON DELETE CASCADE,
	position INTEGER NOT NULL DEFAULT 0,
	kind TEXT NOT NULL CHECK (kind IN ('all', 'any', 'k', 'points', 'item',
		'cap', 'tag', 'since', 'within', 'ever', 'achievement', 'pathway',
		'skill', 'manual')),
	number INTEGER,
	achievement INTEGER REFERENCES achievement (id) ON DELETE CASCADE,
	nested INTEGER REFERENCES pathway (id) ON DELETE CASCADE,
	skill INTEGER REFERENCES skill (id) ON DELETE CASCADE,
	text TEXT NOT NULL DEFAULT '',
	since TEXT CHECK (since IS date(since, '+0 days')),
	share TEXT NOT NULL DEFAULT '' CHECK (share IN ('', 'once')),
	confirmed TEXT NOT NULL DEFAULT '' CHECK (confirmed IN ('', 'yes', 'no')),
	confirmed_on TEXT CHECK (confirmed_on IS date(confirmed_on, '+0 days')),
	note TEXT NOT NULL DEFAULT '',
	CHECK ((pathway IS NULL) <> (prerequisite_of IS NULL))
) STRICT;
CREATE INDEX step_pathway ON step (pathway, parent, position);
CREATE INDEX step_prerequisite ON step (prerequisite_of, parent, position);
CREATE INDEX step_parent ON step (parent);
CREATE INDEX step_achievement ON step (achievement);
CREATE INDEX step_nested ON step (nested);
CREATE INDEX step_skill ON step (skill);

-- What a person aims at: exactly one of the three.
CREATE TABLE goal (
	id INTEGER PRIMARY KEY,
	pathway INTEGER UNIQUE REFERENCES pathway (id) ON DELETE CASCADE,
	achievement INTEGER UNIQUE REFERENCES achievement (id) ON DELETE CASCADE,
	skill INTEGER UNIQUE REFERENCES skill (id) ON DELETE CASCADE,
	weight INTEGER NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 100),
	since TEXT CHECK (since IS date(since, '+0 days')),
	due TEXT CHECK (due IS date(due, '+0 days')),
	note TEXT NOT NULL DEFAULT '',
	CHECK ((pathway IS NOT NULL) + (achievement IS NOT NULL) +
		(skill IS NOT NULL) = 1)
) STRICT;

CREATE TABLE plan (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL CHECK (title <> ''),
	pathway INTEGER REFERENCES pathway (id) ON DELETE SET NULL,
	achievement INTEGER REFERENCES achievement (id) ON DELETE SET NULL,
	skill INTEGER REFERENCES skill (id) ON DELETE SET NULL,
	starts TEXT NOT NULL CHECK (starts IS date(starts, '+0 days')),
	days INTEGER NOT NULL DEFAULT 30 CHECK (days BETWEEN 1 AND 365),
	weekly INTEGER NOT NULL CHECK (weekly >= 0),	-- minutes a week
	closed TEXT CHECK (closed IS date(closed, '+0 days')),
	note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX plan_starts ON plan (starts, id);
CREATE INDEX plan_pathway ON plan (pathway);
CREATE INDEX plan_achievement ON plan (achievement);
CREATE INDEX plan_skill ON plan (skill);

CREATE TABLE task (
	id INTEGER PRIMARY KEY,
	plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
	title TEXT NOT NULL CHECK (title <> ''),
	phase TEXT NOT NULL DEFAULT 'earn'
		CHECK (phase IN ('research', 'choose', 'earn', 'apply')),
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	position INTEGER NOT NULL DEFAULT 0,
	minutes INTEGER CHECK (minutes >= 0),
	spent INTEGER CHECK (spent >= 0),
	done TEXT CHECK (done IS date(done, '+0 days')),
	achievement INTEGER REFERENCES achievement (id) ON DELETE SET NULL,
	note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_plan ON task (plan, day, position, id);
CREATE INDEX task_day ON task (day, position, id);
CREATE INDEX task_open ON task (day) WHERE done IS NULL;
CREATE INDEX task_done ON task (done) WHERE done IS NOT NULL;
CREATE INDEX task_achievement ON task (achievement);

CREATE TABLE note (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL CHECK (title <> ''),
	written TEXT CHECK (written IS date(written, '+0 days')),
	about TEXT NOT NULL DEFAULT '',			-- "credential 12"
	text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX note_about ON note (about);

-- What was done, for people; never shortened by the program itself.
CREATE TABLE log (
	id INTEGER PRIMARY KEY,
	at TEXT NOT NULL,				-- UTC
	line TEXT NOT NULL
) STRICT;

-- Steps that can be undone (undone = 0, the newest first) and redone
-- (undone = 1, the oldest first), each with the SQL that leads back.
CREATE TABLE undo_step (
	id INTEGER PRIMARY KEY,
	at TEXT NOT NULL,
	line TEXT NOT NULL,
	undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE TABLE undo_change (
	id INTEGER PRIMARY KEY,
	step INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
	sql TEXT NOT NULL
) STRICT;
CREATE INDEX undo_change_step ON undo_change (step);

-- Every word that one may look for. The row of entity number e with id i has
-- the rowid e * 2^40 + i.
CREATE VIRTUAL TABLE find USING fts5 (
	text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

INSERT INTO profile (id) VALUES (1);
