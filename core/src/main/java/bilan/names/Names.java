package bilan.names;

import java.util.List;

/**
 * Who and what a dossier speaks of.
 *
 * @param names sorted by kind, then id
 * @param links sorted by article, then place in it
 */
public record Names(List<Name> names, List<Link> links) {
    public Names {
        names = List.copyOf(names);
        links = List.copyOf(links);
    }
}
