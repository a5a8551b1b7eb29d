/** Decisions on claims: what reviewers do, as records that are only added; what follows from them; who does what next. */
@NullMarked
package bilan.review;

import org.jspecify.annotations.NullMarked;
