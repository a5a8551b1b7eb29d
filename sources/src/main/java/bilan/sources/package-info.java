/** Files and pages become articles: what is found, decoded, cleaned of page furniture, or put aside with its reason. */
@org.jspecify.annotations.NullMarked
package bilan.sources;
