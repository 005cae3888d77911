-- Which pages count, and in which revision each changed, is told from this index alone: reading the rows themselves means
-- walking over every page's text, which lies before the columns that were added later.
DROP INDEX page_same_text;
CREATE INDEX page_same_text ON page (same_text, name, id, revision) WHERE state = 'read';

-- A page named by a person: id and address have theirs.
CREATE INDEX page_name ON page (name);
