-- A password is empty while its person has a link to choose a new one. The stamp counts what ends sessions.
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  place TEXT,
  language TEXT NOT NULL CHECK (language IN ('en', 'fr')),
  password TEXT,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  stamp INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  signed_in_at INTEGER
);

-- Links are secrets: only the hash of what stands in their address is kept.
CREATE TABLE account_set_up (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  token_sha256 TEXT NOT NULL,
  expires_at INTEGER NOT NULL
);

CREATE TABLE account_invitation (
  id TEXT NOT NULL PRIMARY KEY,
  token_sha256 TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  place TEXT,
  language TEXT NOT NULL CHECK (language IN ('en', 'fr')),
  invited_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended TEXT CHECK (ended IN ('ACCEPTED', 'REVOKED'))
);

-- One link a person: a new one takes the place of the last.
CREATE TABLE account_reset (
  account TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
  token_sha256 TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL
);

-- Failures to sign in, by account and by where they came from; the key is a hash, for people type passwords as names.
CREATE TABLE account_attempt (
  guard TEXT NOT NULL,
  key TEXT NOT NULL,
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (guard, key)
);

CREATE TABLE account_group (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL UNIQUE,
  made_by TEXT NOT NULL
);

CREATE TABLE account_group_member (
  member_of TEXT NOT NULL REFERENCES account_group (id) ON DELETE CASCADE,
  account TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (member_of, account)
);

CREATE INDEX account_group_of ON account_group_member (account);

-- Each row holds the hash of itself and of the row before it. AUTOINCREMENT remembers the last number that was given.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  deed TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  hash TEXT NOT NULL
);

CREATE INDEX audit_of_person ON audit (who, number);

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;

CREATE TRIGGER audit_is_never_cut BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;
