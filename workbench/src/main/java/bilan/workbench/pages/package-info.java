/** The pages that show a dossier. */
@org.jspecify.annotations.NullMarked
package bilan.workbench.pages;
