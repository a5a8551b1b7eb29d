/** What every page needs: the frame around it, the guard before it. Knows nothing of tolls. */
@org.jspecify.annotations.NullMarked
package bilan.workbench.web;
