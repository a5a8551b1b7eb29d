@org.jspecify.annotations.NullMarked
package bilan.sources;
