/** The dossier that lies open: kept in a store, derived once, derived again when the store changes. */
@org.jspecify.annotations.NullMarked
package bilan.workbench.desk;
