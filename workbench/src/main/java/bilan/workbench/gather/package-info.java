/** From the web into a kept dossier: what was visited, what is new, who is told. */
@org.jspecify.annotations.NullMarked
package bilan.workbench.gather;
