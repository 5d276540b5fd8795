-- Edits of the lists that people keep: areas, indicators, labels and others. Nothing is ever
-- changed or removed here: what a list holds is the last line of each entry.
CREATE TABLE curated_edit (
  number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  list    TEXT    NOT NULL,
  -- 'program', 'owner' or 'person:' and an identifier
  author  TEXT    NOT NULL,
  made_at TEXT    NOT NULL,
  reason  TEXT    NOT NULL,
  undoes  INTEGER REFERENCES curated_edit (number)
);

CREATE INDEX curated_edit_of_list ON curated_edit (list, number);

-- The entries of an edit as a JSON object of columns; null where the edit removed the entry.
CREATE TABLE curated_line (
  edit     INTEGER NOT NULL REFERENCES curated_edit (number),
  position INTEGER NOT NULL,
  entry    TEXT    NOT NULL,
  fields   TEXT,
  PRIMARY KEY (edit, position)
);
