@org.jspecify.annotations.NullMarked
package bilan.app.view;
