/** What articles say has happened, and when. */
@org.jspecify.annotations.NullMarked
package bilan.event;
