-- What reading two statements together gave: follows from the words alone. Gone with either page; can be emptied at any time.
CREATE TABLE pair_judgement (
    pair     BLOB PRIMARY KEY,              -- SHA-256 of the judge's version and both texts
    page_a   TEXT NOT NULL REFERENCES page ON DELETE CASCADE,
    page_b   TEXT NOT NULL REFERENCES page ON DELETE CASCADE,
    follows  REAL NOT NULL,                 -- 0 to 1
    excludes REAL NOT NULL                  -- 0 to 1
) WITHOUT ROWID;
CREATE INDEX pair_judgement_a ON pair_judgement (page_a);
CREATE INDEX pair_judgement_b ON pair_judgement (page_b);
