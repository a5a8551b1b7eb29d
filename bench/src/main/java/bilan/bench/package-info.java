/** How fast Bilan reads, beside what one would build on otherwise, and the cases of others. Nobody imports it. */
@org.jspecify.annotations.NullMarked
package bilan.bench;
