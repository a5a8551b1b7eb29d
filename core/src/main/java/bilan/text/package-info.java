@org.jspecify.annotations.NullMarked
package bilan.text;
