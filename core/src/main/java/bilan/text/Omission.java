package bilan.text;

/**
 * A stretch of an article that is page furniture and is therefore not read.
 *
 * @param span where it stands in the body
 * @param kind what it is: {@code related}, {@code counter}, {@code share}, {@code author}, {@code navigation},
 *     {@code caption}, {@code plea}, {@code newsletter}, {@code advert}, {@code cookie}, {@code legal}, {@code comment},
 *     {@code date}, {@code translation}, {@code separator}, {@code label}
 */
public record Omission(Span span, String kind) {}
