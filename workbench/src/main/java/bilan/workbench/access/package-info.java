/** Accounts, sessions and keys, for a workbench that several people share. */
@org.jspecify.annotations.NullMarked
package bilan.workbench.access;
