/** PDF and office files, read in a process of their own: what harms the reader harms nobody else. */
@org.jspecify.annotations.NullMarked
package bilan.documents;
