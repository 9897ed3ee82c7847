-- What a command said, by salted digest, and the root after it stand with the last of its entries.
ALTER TABLE ledger_event ADD COLUMN said BLOB CHECK (length(said) = 32);

ALTER TABLE ledger_event ADD COLUMN root BLOB CHECK (length(root) = 32);

DROP TRIGGER ledger_event_is_kept;

UPDATE ledger_event SET (said, root) = (
  SELECT c.body, c.root FROM ledger_command c
  WHERE c.programme = ledger_event.programme AND c.command_id = ledger_event.command_id
    AND c.first + c.entries = ledger_event.seq + 1);

CREATE TRIGGER ledger_event_is_kept BEFORE UPDATE ON ledger_event
WHEN NEW.said IS NOT NULL
  OR (OLD.programme, OLD.seq, OLD.stream, OLD.version, OLD.type, OLD.schema_v, OLD.command_id,
    OLD.ord, OLD.at_ms, OLD.entry, OLD.leaf_hash, OLD.root)
    IS NOT (NEW.programme, NEW.seq, NEW.stream, NEW.version, NEW.type, NEW.schema_v,
    NEW.command_id, NEW.ord, NEW.at_ms, NEW.entry, NEW.leaf_hash, NEW.root)
BEGIN SELECT raise(ABORT, 'an entry is never changed'); END;

DROP TABLE ledger_command;

-- Nothing looks for texts by their author but an erasure, and that reads them all.
DROP INDEX ledger_disclosure_subject;
