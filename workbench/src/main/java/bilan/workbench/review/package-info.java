/** Where people decide on claims, in a browser. */
@org.jspecify.annotations.NullMarked
package bilan.workbench.review;
