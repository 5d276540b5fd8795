-- A note points to its current revision; revisions are only ever added.
CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL
);

-- content is the note in its versioned file form, exactly as saved; sha256 tells when the disk changed it.
CREATE TABLE note_revision (
  note TEXT NOT NULL REFERENCES note (id),
  number INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  content BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (note, number)
);

-- owner is the lock that the running process holds; a run without a living owner was interrupted.
CREATE TABLE run (
  id TEXT NOT NULL PRIMARY KEY,
  note TEXT NOT NULL REFERENCES note (id),
  revision INTEGER NOT NULL,
  owner TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('RUNNING', 'ENDED', 'INTERRUPTED'))
);

CREATE INDEX run_of_note ON run (note, started_at);

CREATE INDEX run_unfinished ON run (state) WHERE state = 'RUNNING';

-- One row a paragraph from the run's start on; outcome stays empty for a paragraph that was not run.
CREATE TABLE run_paragraph (
  run TEXT NOT NULL REFERENCES run (id),
  position INTEGER NOT NULL,
  paragraph TEXT NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  outcome TEXT CHECK (outcome IN ('SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT', 'INTERRUPTED')),
  message TEXT,
  line INTEGER,
  limit_millis INTEGER,
  PRIMARY KEY (run, position)
);

-- A result is a file in results/<run>/; the row is written when the file is whole and synced.
CREATE TABLE run_result (
  run TEXT NOT NULL,
  position INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('HTML', 'TABLE', 'PIVOT')),
  file TEXT NOT NULL,
  total_rows INTEGER NOT NULL,
  truncated INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (run, position, number),
  FOREIGN KEY (run, position) REFERENCES run_paragraph (run, position)
);
