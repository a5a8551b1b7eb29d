-- What a job on a cluster keeps: a row for each claim, toll and alert that holds now. docs/flink.md explains them.
-- Unlike a dossier file these rows change: all of them can be derived again from the articles.
CREATE TABLE IF NOT EXISTS bilan_claim (story TEXT, key TEXT, fields JSON NOT NULL, PRIMARY KEY (story, key));
CREATE TABLE IF NOT EXISTS bilan_toll (story TEXT, key TEXT, fields JSON NOT NULL, PRIMARY KEY (story, key));
CREATE TABLE IF NOT EXISTS bilan_alert (story TEXT, key TEXT, fields JSON NOT NULL, PRIMARY KEY (story, key));
