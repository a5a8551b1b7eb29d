@org.jspecify.annotations.NullMarked
package bilan.fetch;
