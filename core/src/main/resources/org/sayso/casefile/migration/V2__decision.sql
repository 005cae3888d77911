-- What a person decided, apart from what was found. Rows are only added; taking one back stamps it.

CREATE TABLE decision (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at   TEXT NOT NULL,               -- UTC
    kind      TEXT NOT NULL,               -- 'names.merge', 'page.outlet', 'grade', …
    about     TEXT NOT NULL,               -- JSON object of texts: what it is about, in words that outlive a re-reading
    value     TEXT,                        -- what was decided
    why       TEXT,                        -- the person's reason
    undone_at TEXT                         -- UTC; null while it holds
);
CREATE INDEX decision_kind ON decision (kind) WHERE undone_at IS NULL;
