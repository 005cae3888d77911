-- Which pages a person has opened: a page that is read anew stays opened, a new version of it is another page.
CREATE TABLE seen (
    page TEXT PRIMARY KEY,
    at   TEXT NOT NULL                     -- UTC
) WITHOUT ROWID;

-- Only what is decided about names changes the story: a grade, a mark in the matrix does not make it be worked out anew.
-- Corrections of pages change pages.
DROP TRIGGER decision_made;
DROP TRIGGER decision_undone;
CREATE TRIGGER decision_made AFTER INSERT ON decision WHEN NEW.kind LIKE 'names.%' BEGIN
    UPDATE revision SET decisions = decisions + 1;
END;
CREATE TRIGGER decision_undone AFTER UPDATE ON decision WHEN NEW.kind LIKE 'names.%' BEGIN
    UPDATE revision SET decisions = decisions + 1;
END;
