package bilan.sources;

import java.util.List;

/**
 * Bytes as text.
 *
 * @param text the characters; a leading U+FEFF is kept, so that offsets count from the first character of the file
 * @param charset what they were read as
 * @param notes what was guessed or repaired
 */
record DecodedText(String text, String charset, List<String> notes) {}
