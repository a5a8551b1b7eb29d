/** How much of anything Bilan takes from outside. */
@org.jspecify.annotations.NullMarked
package bilan.limits;
