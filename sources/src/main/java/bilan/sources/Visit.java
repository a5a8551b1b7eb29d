package bilan.sources;

import bilan.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * A visit to an address.
 *
 * @param validators what its server gave to ask for news only
 * @param stamp the hash of the entry of the list that led there, or null if the user named it
 */
public record Visit(Validators validators, @Nullable String stamp) {}
