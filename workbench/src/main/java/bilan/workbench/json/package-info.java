@org.jspecify.annotations.NullMarked
package bilan.workbench.json;
