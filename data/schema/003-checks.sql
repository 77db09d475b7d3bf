-- SPDX-License-Identifier: MIT
-- What checking badges leaves behind, and what it is done with: keys that the
-- person trusts, and documents of issuers that were brought along.

-- What each check found when it was made, a line each: result, name, words.
ALTER TABLE credential ADD COLUMN findings TEXT NOT NULL DEFAULT '';

-- "I trust this key for that issuer since that day."
CREATE TABLE trusted_key (
	id INTEGER PRIMARY KEY,
	issuer TEXT NOT NULL CHECK (issuer <> ''),	-- as its badges name it
	key TEXT NOT NULL CHECK (key <> ''),		-- multibase, JWK or PEM
	since TEXT CHECK (since IS date(since, '+0 days')),
	added TEXT CHECK (added IS date(added, '+0 days')),
	note TEXT NOT NULL DEFAULT '',			-- how one came to know it
	UNIQUE (issuer, key)
) STRICT;

-- DID documents, keys, lists of what was taken back, classes and profiles.
CREATE TABLE companion (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL CHECK (title <> ''),	-- the name of the file
	kind TEXT NOT NULL DEFAULT '',			-- what it is
	url TEXT NOT NULL DEFAULT '',			-- the address it stands for
	dated TEXT CHECK (dated IS date(dated, '+0 days')),
	added TEXT CHECK (added IS date(added, '+0 days')),
	document_sha256 TEXT NOT NULL REFERENCES document (sha256),
	note TEXT NOT NULL DEFAULT '',
	UNIQUE (document_sha256, url)
) STRICT;
CREATE INDEX companion_document ON companion (document_sha256);
