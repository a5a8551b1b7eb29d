@org.jspecify.annotations.NullMarked
package bilan.documents;
