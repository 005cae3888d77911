-- What is remembered of addresses that are watched, so that only what changed is fetched. Can be emptied at any time.
CREATE TABLE visit (
    address       TEXT PRIMARY KEY,
    etag          TEXT,                    -- as the server wrote it
    last_modified TEXT,                    -- as the server wrote it
    announced     TEXT,                    -- SHA-256 of the feed's entry that pointed there
    at            TEXT NOT NULL            -- UTC
) WITHOUT ROWID;

-- When a web archive says a page was taken from the web: no day of publication, but none is later.
ALTER TABLE page ADD COLUMN given_captured TEXT;
