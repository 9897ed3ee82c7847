-- The index of the words; the words themselves stay in the read table, found by its number.
CREATE VIRTUAL TABLE records_words USING fts5(
  title, body, content = 'records_text', content_rowid = 'number',
  tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TRIGGER records_text_enters AFTER INSERT ON records_text BEGIN
  INSERT INTO records_words (rowid, title, body) VALUES (NEW.number, NEW.title, NEW.body); END;

CREATE TRIGGER records_text_leaves AFTER DELETE ON records_text BEGIN
  INSERT INTO records_words (records_words, rowid, title, body)
  VALUES ('delete', OLD.number, OLD.title, OLD.body); END;

CREATE TRIGGER records_text_changes AFTER UPDATE ON records_text BEGIN
  INSERT INTO records_words (records_words, rowid, title, body)
  VALUES ('delete', OLD.number, OLD.title, OLD.body);
  INSERT INTO records_words (rowid, title, body) VALUES (NEW.number, NEW.title, NEW.body); END;
