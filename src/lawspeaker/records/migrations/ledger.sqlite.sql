-- One row a programme: whoever appends holds it.
CREATE TABLE ledger_head (
  programme TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL,
  size INTEGER NOT NULL DEFAULT 0 CHECK (size >= 0),
  frontier BLOB NOT NULL DEFAULT x'' CHECK (length(frontier) % 32 = 0),
  last_ms INTEGER NOT NULL DEFAULT 0,
  epoch INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_event (
  programme TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  stream TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 0),
  type TEXT NOT NULL,
  schema_v INTEGER NOT NULL,
  command_id TEXT NOT NULL,
  ord INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  entry BLOB NOT NULL CHECK (length(entry) <= 65535),
  leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32),
  PRIMARY KEY (programme, seq),
  UNIQUE (programme, stream, version),
  UNIQUE (programme, command_id, ord)
) STRICT;

CREATE TABLE ledger_disclosure (
  programme TEXT NOT NULL,
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  subject TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  opening TEXT,
  erased_by INTEGER,
  PRIMARY KEY (programme, seq, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_disclosure_subject
  ON ledger_disclosure (programme, subject) WHERE opening IS NOT NULL;

-- What a command said, by salted digest: the same command again is answered, not carried out.
CREATE TABLE ledger_command (
  programme TEXT NOT NULL,
  command_id TEXT NOT NULL,
  body BLOB CHECK (length(body) = 32),
  first INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  root BLOB NOT NULL CHECK (length(root) = 32),
  PRIMARY KEY (programme, command_id)
) STRICT, WITHOUT ROWID;

-- Every note that was ever signed.
CREATE TABLE ledger_checkpoint (
  programme TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  size INTEGER NOT NULL,
  root BLOB NOT NULL CHECK (length(root) = 32),
  note TEXT NOT NULL,
  PRIMARY KEY (programme, epoch, size)
) STRICT;

-- How far whoever follows the ledger has come.
CREATE TABLE ledger_consumer (
  programme TEXT NOT NULL,
  consumer TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (programme, consumer)
) STRICT;

CREATE TRIGGER ledger_event_is_next BEFORE INSERT ON ledger_event
WHEN NEW.seq <> (
  SELECT coalesce(max(seq) + 1, 0) FROM ledger_event WHERE programme = NEW.programme)
BEGIN SELECT raise(ABORT, 'an entry must be the next of its programme'); END;

CREATE TRIGGER ledger_event_is_kept BEFORE UPDATE ON ledger_event
BEGIN SELECT raise(ABORT, 'an entry is never changed'); END;

CREATE TRIGGER ledger_event_stays BEFORE DELETE ON ledger_event
BEGIN SELECT raise(ABORT, 'an entry is never taken away'); END;

CREATE TRIGGER ledger_disclosure_is_kept BEFORE UPDATE ON ledger_disclosure
WHEN OLD.opening IS NULL OR NEW.opening IS NOT NULL OR NEW.erased_by IS NULL
  OR (OLD.programme, OLD.seq, OLD.n, OLD.digest)
    IS NOT (NEW.programme, NEW.seq, NEW.n, NEW.digest)
BEGIN SELECT raise(ABORT, 'an opening is only ever erased'); END;

CREATE TRIGGER ledger_disclosure_stays BEFORE DELETE ON ledger_disclosure
BEGIN SELECT raise(ABORT, 'an opening is only ever erased'); END;

CREATE TRIGGER ledger_head_grows BEFORE UPDATE ON ledger_head
WHEN NEW.size < OLD.size OR NEW.last_ms < OLD.last_ms OR NEW.programme <> OLD.programme
BEGIN SELECT raise(ABORT, 'a ledger only grows'); END;

CREATE TRIGGER ledger_head_stays BEFORE DELETE ON ledger_head
BEGIN SELECT raise(ABORT, 'a ledger is never taken away'); END;

CREATE TRIGGER ledger_checkpoint_is_kept BEFORE UPDATE ON ledger_checkpoint
BEGIN SELECT raise(ABORT, 'a signed note is never changed'); END;

CREATE TRIGGER ledger_checkpoint_stays BEFORE DELETE ON ledger_checkpoint
BEGIN SELECT raise(ABORT, 'a signed note is never taken away'); END;
