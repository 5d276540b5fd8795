-- owner is a person; without one a note belongs to the home folder: whoever is signed in may read it.
-- folder is a path such as Housing/2021, empty at the top. trashed_at is set while a note lies in the trash.
ALTER TABLE note ADD COLUMN owner TEXT;
ALTER TABLE note ADD COLUMN folder TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN trashed_at INTEGER;

CREATE INDEX note_of_owner ON note (owner);

-- saved_by is a person; empty for the owner of the home folder.
ALTER TABLE note_revision ADD COLUMN saved_by TEXT;

-- access: 1 reader, 2 runner, 3 writer, 4 owner. grantee is a person, a group, or empty for everybody.
CREATE TABLE note_grant (
  note TEXT NOT NULL REFERENCES note (id),
  kind TEXT NOT NULL CHECK (kind IN ('PERSON', 'GROUP', 'EVERYBODY')),
  grantee TEXT NOT NULL,
  access INTEGER NOT NULL CHECK (access BETWEEN 1 AND 4),
  PRIMARY KEY (note, kind, grantee)
);

CREATE INDEX note_grant_of ON note_grant (kind, grantee);

-- The current revision's words; one row a note.
CREATE VIRTUAL TABLE note_search USING fts5 (
  note, title, text, tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO note_search (note, title, text)
SELECT n.id, r.title,
  coalesce((SELECT group_concat(json_extract(p.value, '$.text'), char(10))
    FROM json_each(CAST(r.content AS TEXT), '$.paragraphs') p), '')
FROM note n JOIN note_revision r ON r.note = n.id AND r.number = n.revision;

-- A run may be of some paragraphs only; whole tells those apart. started_by is empty for the owner of the home folder.
ALTER TABLE run ADD COLUMN started_by TEXT;
ALTER TABLE run ADD COLUMN whole INTEGER NOT NULL DEFAULT 1;

-- What was run: the hash of interpreter and text.
ALTER TABLE run_paragraph ADD COLUMN source_sha256 TEXT;

CREATE INDEX run_paragraph_of ON run_paragraph (paragraph, run);

-- The releases that a paragraph's results were made from.
CREATE TABLE run_release (
  run TEXT NOT NULL,
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  release INTEGER NOT NULL,
  PRIMARY KEY (run, position, table_name),
  FOREIGN KEY (run, position) REFERENCES run_paragraph (run, position)
);
