-- SPDX-License-Identifier: MIT
-- A portfolio, version 4: the time that there is for plans, what a task waits
-- for, and on which days it is done.

-- Time by weekday: 'mon-fri 1h, sat 2h'; '' where nothing is said.
ALTER TABLE profile ADD COLUMN week TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN week TEXT NOT NULL DEFAULT '';

-- Percent of a day's time that stays free; NULL: as much as is usual.
ALTER TABLE plan ADD COLUMN buffer INTEGER CHECK (buffer BETWEEN 0 AND 90);

-- Days without any time for plans.
CREATE TABLE day_off (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL DEFAULT '',
	starts TEXT NOT NULL CHECK (starts IS date(starts, '+0 days')),
	ends TEXT CHECK (ends IS date(ends, '+0 days')),	-- the last; NULL: one day
	CHECK (ends >= starts)
) STRICT;
CREATE INDEX day_off_starts ON day_off (starts, id);

-- The first and the last day of a task; NULL: those of its plan.
ALTER TABLE task ADD COLUMN release TEXT CHECK (release IS date(release, '+0 days'));
ALTER TABLE task ADD COLUMN due TEXT CHECK (due IS date(due, '+0 days'));
-- What may be left out, and what it is worth to the person.
ALTER TABLE task ADD COLUMN optional INTEGER NOT NULL DEFAULT 0 CHECK (optional IN (0, 1));
ALTER TABLE task ADD COLUMN value INTEGER CHECK (value >= 0);
-- Since when its time is being taken, UTC; '' where it is not.
ALTER TABLE task ADD COLUMN timer TEXT NOT NULL DEFAULT '';
CREATE INDEX task_timer ON task (timer) WHERE timer <> '';

-- `task` is begun when `after` is done.
CREATE TABLE task_order (
	id INTEGER PRIMARY KEY,
	task INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
	after INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
	UNIQUE (task, after),
	CHECK (task <> after)
) STRICT;
CREATE INDEX task_order_after ON task_order (after);

-- One day's part of a task that takes more than a day: how long it is to be
-- worked at, and how long it was. A task without any is done on its own day.
CREATE TABLE sitting (
	id INTEGER PRIMARY KEY,
	task INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	minutes INTEGER CHECK (minutes >= 0),		-- NULL: nobody knows
	spent INTEGER CHECK (spent >= 0),
	UNIQUE (task, day)
) STRICT;
CREATE INDEX sitting_day ON sitting (day, task);
