package bilan.workbench.web;

import io.javalin.config.RoutesConfig;

/** Pages that belong together. Safe for threads: requests come on many. */
public interface Part {
    /** Adds the routes of these pages. */
    void add(RoutesConfig routes);
}
