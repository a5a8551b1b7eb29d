package bilan.documents;

/** The documents that can be read. */
public enum DocumentKind {
    PDF,
    DOCX
}
