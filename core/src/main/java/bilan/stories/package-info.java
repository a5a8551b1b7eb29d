/** Which articles tell one story: a mixed pile falls into stories by the words that few others have. */
@org.jspecify.annotations.NullMarked
package bilan.stories;
