-- A note has at most one draft. content is the draft in its versioned file form; sha256 tells when the disk changed it.
CREATE TABLE dashboard_draft (
  note TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  slug TEXT NOT NULL,
  content BLOB NOT NULL,
  sha256 TEXT NOT NULL
);

-- Who did what with a dashboard; only ever added to, and kept when the note is gone.
-- content is the draft that was proposed or published, in its versioned file form.
CREATE TABLE publication_event (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  slug TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('PROPOSED', 'SENT_BACK', 'APPROVED', 'PUBLISHED', 'WITHDRAWN', 'ROLLED_BACK')),
  happened_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  note TEXT,
  note_revision INTEGER,
  edition INTEGER,
  remark TEXT,
  content BLOB,
  sha256 TEXT
);

CREATE INDEX publication_event_of_slug ON publication_event (slug, id);
