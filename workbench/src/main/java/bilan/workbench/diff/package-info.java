/** What changed between two dossiers of one story. */
@org.jspecify.annotations.NullMarked
package bilan.workbench.diff;
