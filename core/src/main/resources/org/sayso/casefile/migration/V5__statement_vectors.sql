-- What a page's statements mean: a vector a statement, in their order, one byte a number. Follows from the page; can be emptied at any time.
CREATE TABLE statement_vectors (
    page      TEXT PRIMARY KEY REFERENCES page ON DELETE CASCADE,
    made_from TEXT NOT NULL,               -- the encoder's version, and the places that were encoded
    vectors   BLOB NOT NULL
);
