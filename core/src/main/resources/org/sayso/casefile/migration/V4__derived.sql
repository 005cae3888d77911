-- Parts of the story that take long to work out, kept while what they were made from is the same. Can be emptied at any time.
CREATE TABLE derived (
    name      TEXT PRIMARY KEY,
    made_from TEXT NOT NULL,
    content   BLOB NOT NULL
);
