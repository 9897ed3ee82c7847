-- One row a programme: whoever appends holds it. The room left keeps its updates on one page.
CREATE TABLE ledger_head (
  programme text COLLATE "C" PRIMARY KEY,
  origin text NOT NULL,
  size bigint NOT NULL DEFAULT 0 CHECK (size >= 0),
  frontier bytea NOT NULL DEFAULT '' CHECK (length(frontier) % 32 = 0),
  last_ms bigint NOT NULL DEFAULT 0,
  epoch bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 20);

CREATE TABLE ledger_event (
  programme text COLLATE "C" NOT NULL,
  seq bigint NOT NULL CHECK (seq >= 0),
  stream text COLLATE "C" NOT NULL,
  version bigint NOT NULL CHECK (version >= 0),
  type text NOT NULL,
  schema_v integer NOT NULL,
  command_id uuid NOT NULL,
  ord integer NOT NULL,
  at_ms bigint NOT NULL,
  entry bytea NOT NULL CHECK (length(entry) <= 65535),
  leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32),
  PRIMARY KEY (programme, seq),
  UNIQUE (programme, stream, version),
  UNIQUE (programme, command_id, ord)
);

CREATE TABLE ledger_disclosure (
  programme text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  n integer NOT NULL,
  subject text COLLATE "C" NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 32),
  opening text,
  erased_by bigint,
  PRIMARY KEY (programme, seq, n)
);

CREATE INDEX ledger_disclosure_subject
  ON ledger_disclosure (programme, subject) WHERE opening IS NOT NULL;

-- What a command said, by salted digest: the same command again is answered, not carried out.
CREATE TABLE ledger_command (
  programme text COLLATE "C" NOT NULL,
  command_id uuid NOT NULL,
  body bytea CHECK (length(body) = 32),
  first bigint NOT NULL,
  entries integer NOT NULL,
  root bytea NOT NULL CHECK (length(root) = 32),
  PRIMARY KEY (programme, command_id)
);

-- Every note that was ever signed.
CREATE TABLE ledger_checkpoint (
  programme text COLLATE "C" NOT NULL,
  epoch bigint NOT NULL,
  size bigint NOT NULL,
  root bytea NOT NULL CHECK (length(root) = 32),
  note text NOT NULL,
  PRIMARY KEY (programme, epoch, size)
);

-- How far whoever follows the ledger has come.
CREATE TABLE ledger_consumer (
  programme text COLLATE "C" NOT NULL,
  consumer text NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (programme, consumer)
);

CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE TRIGGER ledger_event_is_kept BEFORE UPDATE ON ledger_event
FOR EACH ROW EXECUTE FUNCTION ledger_refuses('an entry is never changed');

CREATE TRIGGER ledger_event_stays BEFORE DELETE ON ledger_event
FOR EACH ROW EXECUTE FUNCTION ledger_refuses('an entry is never taken away');

CREATE TRIGGER ledger_event_never_emptied BEFORE TRUNCATE ON ledger_event
FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses('an entry is never taken away');

CREATE TRIGGER ledger_disclosure_is_kept BEFORE UPDATE ON ledger_disclosure
FOR EACH ROW WHEN (OLD.opening IS NULL OR NEW.opening IS NOT NULL OR NEW.erased_by IS NULL
  OR (OLD.programme, OLD.seq, OLD.n, OLD.digest)
    IS DISTINCT FROM (NEW.programme, NEW.seq, NEW.n, NEW.digest))
EXECUTE FUNCTION ledger_refuses('an opening is only ever erased');

CREATE TRIGGER ledger_disclosure_stays BEFORE DELETE ON ledger_disclosure
FOR EACH ROW EXECUTE FUNCTION ledger_refuses('an opening is only ever erased');

CREATE TRIGGER ledger_disclosure_never_emptied BEFORE TRUNCATE ON ledger_disclosure
FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses('an opening is only ever erased');

CREATE TRIGGER ledger_head_grows BEFORE UPDATE ON ledger_head
FOR EACH ROW WHEN (NEW.size < OLD.size OR NEW.last_ms < OLD.last_ms
  OR NEW.programme <> OLD.programme)
EXECUTE FUNCTION ledger_refuses('a ledger only grows');

CREATE TRIGGER ledger_head_stays BEFORE DELETE ON ledger_head
FOR EACH ROW EXECUTE FUNCTION ledger_refuses('a ledger is never taken away');

CREATE TRIGGER ledger_checkpoint_is_kept BEFORE UPDATE OR DELETE ON ledger_checkpoint
FOR EACH ROW EXECUTE FUNCTION ledger_refuses('a signed note is never changed');
