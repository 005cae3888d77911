-- A Sayso case. Every place (…_start, …_end) counts Unicode code points into page.text, end exclusive.

CREATE TABLE raw (
    hash     TEXT PRIMARY KEY,             -- SHA-256 of the bytes, hex
    size     INTEGER NOT NULL,             -- of the bytes as they were given
    deflated BLOB NOT NULL                 -- zlib
);

CREATE TABLE page (
    id              TEXT PRIMARY KEY,
    address         TEXT NOT NULL,         -- where it was found: an absolute path, or '-'
    name            TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('read', 'unreadable', 'superseded')),
    why             TEXT,                  -- for unreadable: the reason
    raw             TEXT REFERENCES raw (hash),
    reader          TEXT NOT NULL,         -- version of the reader that read it
    read_at         TEXT NOT NULL,         -- UTC
    given_url       TEXT,
    given_outlet    TEXT,
    given_published TEXT,
    text            TEXT,
    kind            TEXT,
    language        TEXT,
    title           TEXT, title_start     INTEGER, title_end     INTEGER,
    byline          TEXT, byline_start    INTEGER, byline_end    INTEGER,
    outlet          TEXT, outlet_start    INTEGER, outlet_end    INTEGER,
    published       TEXT, published_start INTEGER, published_end INTEGER, published_basis TEXT,
    captured        TEXT
);
CREATE UNIQUE INDEX page_current ON page (address) WHERE state <> 'superseded';

CREATE TABLE block (
    page    TEXT NOT NULL REFERENCES page ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    author  TEXT,
    date    TEXT,
    score   INTEGER,
    parent  INTEGER,
    PRIMARY KEY (page, ordinal)
) WITHOUT ROWID;

CREATE TABLE sentence (
    page    TEXT NOT NULL REFERENCES page ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    block   INTEGER NOT NULL,
    PRIMARY KEY (page, ordinal)
) WITHOUT ROWID;

CREATE TABLE entity (
    page    TEXT NOT NULL REFERENCES page ON DELETE CASCADE,
    id      TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    type    TEXT NOT NULL,
    name    TEXT NOT NULL,
    outlet  INTEGER NOT NULL,
    gender  TEXT,                          -- of a person, where a title or the given name tells
    PRIMARY KEY (page, id)
) WITHOUT ROWID;

CREATE TABLE entity_name (
    page    TEXT NOT NULL,
    entity  TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (page, entity, ordinal),
    FOREIGN KEY (page, entity) REFERENCES entity ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE entity_role (
    page    TEXT NOT NULL,
    entity  TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    role    TEXT NOT NULL,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    PRIMARY KEY (page, entity, ordinal),
    FOREIGN KEY (page, entity) REFERENCES entity ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE mention (
    page    TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    type    TEXT NOT NULL,
    entity  TEXT NOT NULL,
    PRIMARY KEY (page, ordinal),
    FOREIGN KEY (page, entity) REFERENCES entity ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE timex (
    page    TEXT NOT NULL REFERENCES page ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    type    TEXT NOT NULL,
    value   TEXT NOT NULL,
    days    TEXT,                          -- ISO 8601
    PRIMARY KEY (page, ordinal)
) WITHOUT ROWID;

CREATE TABLE statement (
    page          TEXT NOT NULL REFERENCES page ON DELETE CASCADE,
    id            TEXT NOT NULL,
    ordinal       INTEGER NOT NULL,
    manner        TEXT NOT NULL,
    polarity      TEXT NOT NULL,
    source_class  TEXT NOT NULL,
    source_entity TEXT,
    confidence    REAL NOT NULL,
    hands         INTEGER NOT NULL,
    said_on       TEXT,
    PRIMARY KEY (page, id)
) WITHOUT ROWID;

CREATE TABLE statement_span (
    page      TEXT NOT NULL,
    statement TEXT NOT NULL,
    part      TEXT NOT NULL CHECK (part IN ('content', 'source', 'cue', 'basis', 'venue')),
    ordinal   INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    PRIMARY KEY (page, statement, part, ordinal),
    FOREIGN KEY (page, statement) REFERENCES statement ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE link (                        -- chains: ordinal 0 is the publisher, the last the origin
    page      TEXT NOT NULL,
    statement TEXT NOT NULL,
    ordinal   INTEGER NOT NULL,
    name      TEXT NOT NULL,
    class     TEXT NOT NULL,
    start     INTEGER,
    "end"     INTEGER,
    entity    TEXT,
    inferred  INTEGER NOT NULL,
    PRIMARY KEY (page, statement, ordinal),
    FOREIGN KEY (page, statement) REFERENCES statement ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE question (
    text     TEXT PRIMARY KEY,
    asked_at TEXT NOT NULL                 -- UTC
);
