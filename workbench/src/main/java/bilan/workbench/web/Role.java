package bilan.workbench.web;

import java.util.Arrays;
import java.util.Locale;

/** What somebody may do; each may what those before it may. */
public enum Role {
    /** Look at everything. */
    READER,
    /** Decide on claims, and take back one's own decisions. */
    REVIEWER,
    /** Add articles, and take back what others decided. */
    EDITOR,
    /** Everything. */
    ADMIN;

    /** The word in files, commands and pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such role */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown role '" + word + "'"));
    }

    /** True if it may what that role may. */
    public boolean mayAs(Role other) {
        return compareTo(other) >= 0;
    }
}
