-- A dossier file, format 1. docs/dossier-file.md explains every column.
-- Offsets count Unicode code points of article.body, half-open. Hashes are SHA-256 in lower-case hexadecimal.
-- A null bound of an interval is an open end. Rows are added, never changed: triggers refuse the rest.

CREATE TABLE property (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE original (
    hash TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    packing TEXT NOT NULL CHECK (packing IN ('none', 'deflate')),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE article (
    number INTEGER NOT NULL PRIMARY KEY,
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
    omissions TEXT NOT NULL
) STRICT;
CREATE INDEX article_original ON article (original);

CREATE TABLE reading (
    number INTEGER NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article (number),
    revision INTEGER NOT NULL,
    reader TEXT NOT NULL,
    findings TEXT NOT NULL,
    UNIQUE (article, revision)
) STRICT;

CREATE TABLE claim (
    number INTEGER NOT NULL PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES reading (number),
    id TEXT NOT NULL,
    effect TEXT NOT NULL,
    low INTEGER,
    high INTEGER,
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
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    number_start INTEGER NOT NULL,
    number_end INTEGER NOT NULL,
    victims_start INTEGER,
    victims_end INTEGER,
    source_start INTEGER,
    source_end INTEGER,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    pack TEXT NOT NULL
) STRICT;
CREATE INDEX claim_reading ON claim (reading);
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_toll ON claim (effect, victim_group, place_id);

CREATE TABLE decision (
    number INTEGER NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX decision_object ON decision (kind, object);

CREATE TABLE quarantined (
    number INTEGER NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    position INTEGER
) STRICT;

CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('created', 'kept', 'read', 'decided', 'quarantined')),
    object TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_words USING fts5 (
    title, body, content = 'article', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE claim_words USING fts5 (
    quote, victims, place, source, content = 'claim', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER article_words_follow AFTER INSERT ON article BEGIN
    INSERT INTO article_words (rowid, title, body) VALUES (new.number, new.title, new.body);
END;
CREATE TRIGGER claim_words_follow AFTER INSERT ON claim BEGIN
    INSERT INTO claim_words (rowid, quote, victims, place, source)
    VALUES (new.number, new.quote, new.victims, new.place, new.source);
END;

CREATE TRIGGER original_stays BEFORE UPDATE ON original BEGIN SELECT RAISE(ABORT, 'an original is never changed'); END;
CREATE TRIGGER article_stays BEFORE UPDATE ON article BEGIN SELECT RAISE(ABORT, 'an article is never changed'); END;
CREATE TRIGGER reading_stays BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'a reading is never changed'); END;
CREATE TRIGGER claim_stays BEFORE UPDATE ON claim BEGIN SELECT RAISE(ABORT, 'a claim is never changed'); END;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER original_is_kept BEFORE DELETE ON original BEGIN SELECT RAISE(ABORT, 'an original is never removed'); END;
CREATE TRIGGER article_is_kept BEFORE DELETE ON article BEGIN SELECT RAISE(ABORT, 'an article is never removed'); END;
CREATE TRIGGER reading_is_kept BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'a reading is never removed'); END;
CREATE TRIGGER claim_is_kept BEFORE DELETE ON claim BEGIN SELECT RAISE(ABORT, 'a claim is never removed'); END;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is never removed'); END;

PRAGMA user_version = 1;
