package bilan.time;

import bilan.text.When;

/**
 * The day on which a text was published, as far as its own words tell it.
 *
 * @param when the day
 * @param ground {@code dateline} (it opens the text: « Lisse, 6 janvier 2022 – ») or {@code today} (the text calls it
 *     today: « ce mercredi 5 janvier 2022 »)
 */
public record Dateline(When when, String ground) {}
