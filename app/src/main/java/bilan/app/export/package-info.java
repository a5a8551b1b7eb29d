/**
 * A dossier in the formats that other programs read. One class a format; {@link bilan.app.export.Exports} lists them.
 * The same dossier gives the same bytes.
 */
@org.jspecify.annotations.NullMarked
package bilan.app.export;
