-- A statement also has those it was said to, and the terms it was said on.
CREATE TABLE statement_place (
    page      TEXT NOT NULL,
    statement TEXT NOT NULL,
    part      TEXT NOT NULL CHECK (part IN ('content', 'source', 'cue', 'basis', 'venue', 'audience', 'record')),
    ordinal   INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    PRIMARY KEY (page, statement, part, ordinal),
    FOREIGN KEY (page, statement) REFERENCES statement ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO statement_place SELECT page, statement, part, ordinal, start, "end" FROM statement_span;
DROP TABLE statement_span;
ALTER TABLE statement_place RENAME TO statement_span;
