-- SPDX-License-Identifier: MIT
-- The catalogue as it lies in the program: read-only reference data, made
-- from data/catalogue by bake. NULL is unknown, '' is no text. Steps are as
-- in a portfolio, so that a rule is copied row by row.

CREATE TABLE source (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	title TEXT NOT NULL,
	place TEXT NOT NULL,
	year INTEGER
) STRICT;

CREATE TABLE issuer (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	title TEXT NOT NULL,
	kind TEXT NOT NULL,
	country TEXT NOT NULL,			-- ISO 3166, or EU
	url TEXT NOT NULL,
	awards_nothing INTEGER NOT NULL		-- a regulator or a platform only
) STRICT;

-- What is known of an issuer beside the checklist, in words.
CREATE TABLE practice (
	issuer INTEGER NOT NULL REFERENCES issuer (id),
	about TEXT NOT NULL,			-- badge_host, assessment, …
	value TEXT NOT NULL,
	unsure INTEGER NOT NULL,
	confidence TEXT NOT NULL,
	source TEXT NOT NULL,
	PRIMARY KEY (issuer, about)
) STRICT, WITHOUT ROWID;

-- One answer a criterion. Only what has a day (checked) is an answer; the
-- rest is a hint beside "unknown".
CREATE TABLE answer (
	issuer INTEGER NOT NULL REFERENCES issuer (id),
	criterion TEXT NOT NULL,
	value TEXT NOT NULL,
	evidence TEXT NOT NULL,
	source TEXT NOT NULL,
	year INTEGER,
	confidence TEXT NOT NULL,
	checked TEXT,
	also TEXT NOT NULL,			-- a second reading, in words
	PRIMARY KEY (issuer, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE skill (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	title TEXT NOT NULL,
	category TEXT NOT NULL,
	domain TEXT NOT NULL,
	aliases TEXT NOT NULL,
	esco_title TEXT NOT NULL,
	esco_url TEXT NOT NULL,
	esco_fit TEXT NOT NULL,
	onet_element TEXT NOT NULL,
	life_class TEXT NOT NULL,
	life_months INTEGER
) STRICT;

-- Figures about a skill: "wef_core_2025_percent", "gpt4_beta", …
CREATE TABLE signal (
	skill INTEGER NOT NULL REFERENCES skill (id),
	name TEXT NOT NULL,
	value REAL,
	text TEXT NOT NULL,
	PRIMARY KEY (skill, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE technology (
	skill INTEGER NOT NULL REFERENCES skill (id),
	title TEXT NOT NULL,
	hot INTEGER NOT NULL,
	in_demand INTEGER NOT NULL,
	occupations INTEGER NOT NULL,
	PRIMARY KEY (skill, title)
) STRICT, WITHOUT ROWID;

CREATE TABLE skill_occupation (
	skill INTEGER NOT NULL REFERENCES skill (id),
	soc TEXT NOT NULL,
	title TEXT NOT NULL,
	PRIMARY KEY (skill, soc)
) STRICT, WITHOUT ROWID;

CREATE TABLE achievement (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	title TEXT NOT NULL,
	issuer INTEGER NOT NULL REFERENCES issuer (id),
	kind TEXT NOT NULL,
	level TEXT NOT NULL,
	category TEXT NOT NULL,
	name_only INTEGER NOT NULL,		-- known by its name only
	class INTEGER NOT NULL,			-- stands for several of its sort
	minutes INTEGER,
	minutes_basis TEXT NOT NULL,		-- default, stated, converted, …
	minutes_how TEXT NOT NULL,
	minutes_stated TEXT NOT NULL,		-- the issuer's own words
	cost_minor INTEGER,
	cost_currency TEXT,
	cost_year INTEGER,
	validity TEXT NOT NULL,			-- never, ends, 36 months, ''
	lapse TEXT NOT NULL,			-- soft, two steps, maintenance
	renewal TEXT NOT NULL,
	prerequisites TEXT NOT NULL,
	assessment TEXT NOT NULL,
	url TEXT NOT NULL,
	retired TEXT,
	successor TEXT NOT NULL,
	confidence TEXT NOT NULL,
	aliases TEXT NOT NULL
) STRICT;
CREATE INDEX achievement_issuer ON achievement (issuer, title);

-- What renewing takes, where figures are stated; in words it is above.
CREATE TABLE renewal (
	achievement INTEGER PRIMARY KEY REFERENCES achievement (id),
	way TEXT NOT NULL,
	minutes INTEGER,
	fee_minor INTEGER,
	fee_currency TEXT,
	fee_per TEXT NOT NULL,
	unit TEXT,
	total INTEGER,				-- credits, in tenths
	yearly INTEGER,
	cycle TEXT,
	opens TEXT,
	category TEXT,				-- of which so many at least:
	least INTEGER
) STRICT;

CREATE TABLE achievement_skill (
	achievement INTEGER NOT NULL REFERENCES achievement (id),
	skill INTEGER NOT NULL REFERENCES skill (id),
	PRIMARY KEY (achievement, skill)
) STRICT, WITHOUT ROWID;
CREATE INDEX achievement_skill_skill ON achievement_skill (skill);

CREATE TABLE relation (
	achievement INTEGER NOT NULL REFERENCES achievement (id),
	kind TEXT NOT NULL CHECK (kind IN ('satisfies', 'renews', 'after')),
	other INTEGER NOT NULL REFERENCES achievement (id),
	PRIMARY KEY (achievement, kind, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE pathway (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	title TEXT NOT NULL,
	issuer INTEGER NOT NULL REFERENCES issuer (id),
	kind TEXT NOT NULL CHECK (kind IN ('award', 'live')),
	lapse TEXT NOT NULL,			-- with parts, year end, never
	award INTEGER REFERENCES achievement (id),
	award_text TEXT NOT NULL,
	parts TEXT NOT NULL,			-- how its parts expire, in words
	window TEXT NOT NULL,
	recognition TEXT NOT NULL,
	year INTEGER,
	note TEXT NOT NULL,
	confidence TEXT NOT NULL
) STRICT;
CREATE INDEX pathway_issuer ON pathway (issuer, title);

CREATE TABLE step (
	id INTEGER PRIMARY KEY,
	pathway INTEGER REFERENCES pathway (id),
	prerequisite_of INTEGER REFERENCES achievement (id),
	parent INTEGER REFERENCES step (id),
	position INTEGER NOT NULL,
	kind TEXT NOT NULL,
	number INTEGER,
	achievement INTEGER REFERENCES achievement (id),
	nested INTEGER REFERENCES pathway (id),
	skill INTEGER REFERENCES skill (id),
	text TEXT NOT NULL,
	since TEXT,
	share TEXT NOT NULL,
	note TEXT NOT NULL
) STRICT;
CREATE INDEX step_pathway ON step (pathway);
CREATE INDEX step_prerequisite ON step (prerequisite_of);
CREATE INDEX step_achievement ON step (achievement);

-- Which source a field of an entry rests on; field '' is the entry at large.
CREATE TABLE cited (
	kind INTEGER NOT NULL,			-- as in entry
	entry INTEGER NOT NULL,
	field TEXT NOT NULL,
	source INTEGER NOT NULL REFERENCES source (id),
	PRIMARY KEY (kind, entry, field, source)
) STRICT, WITHOUT ROWID;

-- Everything that can be found. kind 1 issuer, 2 achievement, 3 pathway,
-- 4 skill; words is all that is searched, folded (no case, no accents).
CREATE TABLE entry (
	id INTEGER PRIMARY KEY,
	kind INTEGER NOT NULL,
	row INTEGER NOT NULL,
	title TEXT NOT NULL,
	words TEXT NOT NULL,
	UNIQUE (kind, row)
) STRICT;

CREATE VIRTUAL TABLE find USING fts5 (
	title, issuer, skills, aliases, code, content = '',
	tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
