-- One text may stand at several addresses. A page without a carrier is an older version.
CREATE TABLE carrier (
    address TEXT PRIMARY KEY,              -- an absolute path, or '-'
    page    TEXT NOT NULL REFERENCES page ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX carrier_page ON carrier (page);
INSERT INTO carrier SELECT address, id FROM page WHERE state <> 'superseded';
DROP INDEX page_current;

-- Read pages alike in this are one text: the first of them by name, then id, counts.
ALTER TABLE page ADD COLUMN same_text TEXT;
CREATE INDEX page_same_text ON page (same_text, name, id) WHERE state = 'read';
CREATE INDEX page_raw ON page (raw);
CREATE INDEX page_address ON page (address);

-- Counts changes, so that what is derived knows when it is out of date.
CREATE TABLE revision (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    pages     INTEGER NOT NULL,
    decisions INTEGER NOT NULL
);
INSERT INTO revision VALUES (1, 1, 0);
ALTER TABLE page ADD COLUMN revision INTEGER NOT NULL DEFAULT 1; -- revision.pages when this page last changed

CREATE TRIGGER page_added AFTER INSERT ON page BEGIN
    UPDATE revision SET pages = pages + 1;
    UPDATE page SET revision = (SELECT pages FROM revision) WHERE id = NEW.id;
END;
CREATE TRIGGER page_changed AFTER UPDATE OF state, name, text, same_text, outlet, published ON page BEGIN
    UPDATE revision SET pages = pages + 1;
    UPDATE page SET revision = (SELECT pages FROM revision) WHERE id = NEW.id;
END;
CREATE TRIGGER page_removed AFTER DELETE ON page BEGIN
    UPDATE revision SET pages = pages + 1;
END;
CREATE TRIGGER decision_made AFTER INSERT ON decision BEGIN
    UPDATE revision SET decisions = decisions + 1;
END;
CREATE TRIGGER decision_undone AFTER UPDATE ON decision BEGIN
    UPDATE revision SET decisions = decisions + 1;
END;
