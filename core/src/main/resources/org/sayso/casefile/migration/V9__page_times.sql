-- What a page adds to the timeline, kept while the page and who is who on it are the same. Can be emptied at any time.
CREATE TABLE page_times (
    page      TEXT PRIMARY KEY REFERENCES page ON DELETE CASCADE,
    made_from TEXT NOT NULL,
    content   BLOB NOT NULL
);
