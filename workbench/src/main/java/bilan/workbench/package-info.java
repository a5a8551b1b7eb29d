/** The workbench: a dossier as pages, on this computer. */
@org.jspecify.annotations.NullMarked
package bilan.workbench;
