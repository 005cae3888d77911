-- What a page is about: its words, by hash, and how often it has each. Follows from the page; can be emptied at any time.
CREATE TABLE page_topic (
    page      TEXT PRIMARY KEY REFERENCES page ON DELETE CASCADE,
    made_from TEXT NOT NULL,
    content   BLOB NOT NULL                 -- hash and count in turn, four bytes each
);

-- The claims of each affair of a large case, kept while its pages, and whom their names mean, are the same. Can be emptied
-- at any time. What rests on a page goes with it.
CREATE TABLE affair (
    made_from TEXT PRIMARY KEY,
    content   BLOB NOT NULL
);
CREATE TABLE affair_page (
    page   TEXT PRIMARY KEY REFERENCES page ON DELETE CASCADE,
    affair TEXT NOT NULL REFERENCES affair ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX affair_page_affair ON affair_page (affair);
CREATE TRIGGER affair_page_gone AFTER DELETE ON affair_page BEGIN
    DELETE FROM affair WHERE made_from = OLD.affair;
END;
