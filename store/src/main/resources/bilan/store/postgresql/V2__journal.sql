-- Format 2: what Bilan did on the web for this dossier, and what it told of it. No evidence: the chain leaves it out.

CREATE TABLE journal (
    number BIGINT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX journal_object ON journal (kind, object);
CREATE TRIGGER journal_stays BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change();
