/** Bytes from the web, politely and within limits; the only code of Bilan that opens connections to the outside. */
@org.jspecify.annotations.NullMarked
package bilan.fetch;
