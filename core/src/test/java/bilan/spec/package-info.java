/** The specifications of {@code specs/}: what is read from one short text, one phenomenon and one language a file. */
@org.jspecify.annotations.NullMarked
package bilan.spec;
