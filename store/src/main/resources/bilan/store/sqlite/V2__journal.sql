-- Format 2: what Bilan did on the web for this dossier, and what it told of it. No evidence: the chain leaves it out.

CREATE TABLE journal (
    number INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX journal_object ON journal (kind, object);
CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END;

PRAGMA user_version = 2;
