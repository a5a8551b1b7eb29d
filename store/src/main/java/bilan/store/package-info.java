/**
 * Keeps a dossier so that nothing is lost: originals, articles, readings, claims and decisions are added and never
 * changed, and every addition stands in a chain of hashes. One contract, {@link bilan.store.Store}; two homes, a SQLite
 * file and PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package bilan.store;
