-- A dossier in PostgreSQL, format 1: the tables of the SQLite file. docs/dossier-file.md explains every column.
-- Offsets count Unicode code points of article.body, half-open. Hashes are SHA-256 in lower-case hexadecimal.
-- A null bound of an interval is an open end. Rows are added, never changed: triggers refuse the rest.

CREATE TABLE property (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE original (
    hash TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    packing TEXT NOT NULL CHECK (packing IN ('none', 'deflate')),
    bytes BYTEA NOT NULL
);

CREATE TABLE article (
    number BIGINT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    doc TEXT NOT NULL UNIQUE,
    original TEXT NOT NULL REFERENCES original (hash),
    name TEXT NOT NULL,
    charset TEXT NOT NULL,
    notes TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    language TEXT,
    published TEXT,
    published_from TEXT,
    address TEXT,
    body TEXT NOT NULL,
    omissions TEXT NOT NULL,
    words TSVECTOR NOT NULL
);
CREATE INDEX article_original ON article (original);

CREATE TABLE reading (
    number BIGINT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    article BIGINT NOT NULL REFERENCES article (number),
    revision BIGINT NOT NULL,
    reader TEXT NOT NULL,
    findings TEXT NOT NULL,
    UNIQUE (article, revision)
);

CREATE TABLE claim (
    number BIGINT NOT NULL PRIMARY KEY,
    reading BIGINT NOT NULL REFERENCES reading (number),
    id TEXT NOT NULL,
    effect TEXT NOT NULL,
    low BIGINT,
    high BIGINT,
    hedge TEXT NOT NULL,
    victim_group TEXT NOT NULL,
    modality TEXT NOT NULL,
    scope TEXT NOT NULL,
    part_of TEXT,
    victims TEXT,
    place TEXT,
    place_id TEXT,
    source TEXT,
    source_kind TEXT,
    chain TEXT NOT NULL,
    day TEXT,
    as_of TEXT,
    period TEXT,
    language TEXT NOT NULL,
    quote TEXT NOT NULL,
    quote_start BIGINT NOT NULL,
    quote_end BIGINT NOT NULL,
    number_start BIGINT NOT NULL,
    number_end BIGINT NOT NULL,
    victims_start BIGINT,
    victims_end BIGINT,
    source_start BIGINT,
    source_end BIGINT,
    sentence_start BIGINT NOT NULL,
    sentence_end BIGINT NOT NULL,
    rule TEXT NOT NULL,
    pack TEXT NOT NULL,
    words TSVECTOR NOT NULL
);
CREATE INDEX claim_reading ON claim (reading);
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_toll ON claim (effect, victim_group, place_id);

CREATE TABLE decision (
    number BIGINT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX decision_object ON decision (kind, object);

CREATE TABLE quarantined (
    number BIGINT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    position BIGINT
);

CREATE TABLE audit (
    number BIGINT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('created', 'kept', 'read', 'decided', 'quarantined')),
    object TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE INDEX article_words ON article USING gin (words);
CREATE INDEX claim_words ON claim USING gin (words);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME; END $$;
CREATE TRIGGER original_stays BEFORE UPDATE OR DELETE ON original FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_stays BEFORE UPDATE OR DELETE ON article FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reading_stays BEFORE UPDATE OR DELETE ON reading FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_stays BEFORE UPDATE OR DELETE ON claim FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
