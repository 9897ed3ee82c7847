-- The words as the search compares them: those of the title count for more.
ALTER TABLE records_text ADD COLUMN words tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')
) STORED;

CREATE INDEX records_text_words ON records_text USING gin (words);
