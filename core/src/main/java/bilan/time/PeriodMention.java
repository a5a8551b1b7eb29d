package bilan.time;

import bilan.text.Span;

/**
 * A period that a text names: « dans la nuit de samedi à dimanche », "since Monday", «a principios de mayo».
 *
 * @param span its words
 * @param period the days they mean, from the words and the article's dateline
 */
public record PeriodMention(Span span, Period period) {}
