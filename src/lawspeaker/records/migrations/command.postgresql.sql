-- What a command said, by salted digest, and the root after it stand with the last of its entries.
ALTER TABLE ledger_event ADD COLUMN said bytea CHECK (length(said) = 32),
  ADD COLUMN root bytea CHECK (length(root) = 32);

DROP TRIGGER ledger_event_is_kept ON ledger_event;

UPDATE ledger_event e SET said = c.body, root = c.root FROM ledger_command c
WHERE c.programme = e.programme AND c.command_id = e.command_id
  AND c.first + c.entries = e.seq + 1;

CREATE TRIGGER ledger_event_is_kept BEFORE UPDATE ON ledger_event
FOR EACH ROW WHEN (NEW.said IS NOT NULL
  OR (OLD.programme, OLD.seq, OLD.stream, OLD.version, OLD.type, OLD.schema_v, OLD.command_id,
    OLD.ord, OLD.at_ms, OLD.entry, OLD.leaf_hash, OLD.root)
    IS DISTINCT FROM (NEW.programme, NEW.seq, NEW.stream, NEW.version, NEW.type, NEW.schema_v,
    NEW.command_id, NEW.ord, NEW.at_ms, NEW.entry, NEW.leaf_hash, NEW.root))
EXECUTE FUNCTION ledger_refuses('an entry is never changed');

DROP TABLE ledger_command;

-- Nothing looks for texts by their author but an erasure, and that reads them all.
DROP INDEX ledger_disclosure_subject;
