-- Kept source files, by the hash of their bytes.
CREATE TABLE dataset_source (
  sha256    TEXT    NOT NULL PRIMARY KEY,
  file_name TEXT    NOT NULL,
  bytes     INTEGER NOT NULL,
  kept_at   TEXT    NOT NULL
);

-- Immutable releases. Hashes and sizes tell a damaged folder from a whole one.
CREATE TABLE dataset_release (
  table_name       TEXT    NOT NULL,
  number           INTEGER NOT NULL CHECK (number >= 1),
  source_sha256    TEXT    NOT NULL REFERENCES dataset_source (sha256),
  descriptor       TEXT    NOT NULL,
  loaded_at        TEXT    NOT NULL,
  observations     INTEGER NOT NULL CHECK (observations >= 0),
  structure_sha256 TEXT    NOT NULL,
  parquet_sha256   TEXT    NOT NULL,
  parquet_bytes    INTEGER NOT NULL,
  database_sha256  TEXT    NOT NULL,
  database_bytes   INTEGER NOT NULL,
  PRIMARY KEY (table_name, number)
);

-- The pointer: which release of a table is read.
CREATE TABLE dataset_table (
  name            TEXT    NOT NULL PRIMARY KEY,
  current_release INTEGER NOT NULL,
  FOREIGN KEY (name, current_release) REFERENCES dataset_release (table_name, number)
);

-- Which lake folder belongs to this database, so that nothing is swept from another one.
CREATE TABLE dataset_lake (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  id   TEXT    NOT NULL
);
