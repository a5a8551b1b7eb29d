package bilan.dossier;

import bilan.claim.Source;
import bilan.claim.SourceKind;
import bilan.names.Link;
import bilan.names.Name;
import bilan.names.Names;
import bilan.text.Folding;
import bilan.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which credited sources are one voice, in whatever language they are named. Voices of different countries are
 * never one: each has its interior ministry.
 */
final class Voices {
    private static final int BEGINNING = 4;
    private static final double ALIKE = 0.6;
    private static final int LONG = 6;
    private static final int FULL_NAME = 3;
    /** Words that begin alike and stand in more voices than this are formulas, not names. */
    private static final int CROWD = 200;

    /** As {@link Identities#voice} marks a country. */
    private static final String COUNTRY = "@";

    private final Identities identities;
    /** The countries whose names stand in voices of the same other words. */
    private final Map<List<String>, Set<String>> owners = new HashMap<>();

    private final Map<String, List<Link>> links = new HashMap<>();
    private final List<Voice> voices = new ArrayList<>();
    private int[] cluster = new int[0];

    /** A spelling of a source in one country. */
    private static final class Voice {
        final List<String> words;
        /** Code of the country that its name holds; else of the one its figures are from; empty if unknown. */
        final String country;
        /** Its name holds the country. */
        final boolean labelled;

        final Set<String> bearers = new TreeSet<>();
        final Map<String, Integer> spellings = new TreeMap<>();
        /** The spelling that stands for all of them. */
        Voice best = this;

        final Map<SourceKind, Integer> kinds = new TreeMap<>();
        final Set<String> docs = new TreeSet<>();
        final Set<String> relayed = new TreeSet<>();

        Voice(List<String> words, String country) {
            String own = "";
            List<String> others = new ArrayList<>();
            for (String word : words) {
                if (!word.startsWith(COUNTRY)) others.add(word);
                else if (own.isEmpty()) own = word.substring(COUNTRY.length());
            }
            // « la France »: the country itself speaks
            this.words = others.isEmpty() ? words : others;
            this.labelled = !own.isEmpty();
            this.country = labelled ? own : country;
        }

        void add(Voice other) {
            if (other.isBetterThan(best)) best = other;
            other.kinds.forEach((kind, times) -> kinds.merge(kind, times, Integer::sum));
            relayed.addAll(other.docs);
        }

        /** More texts use it; of equals the shorter: the ministry before the minister's full name. */
        boolean isBetterThan(Voice other) {
            int order = Integer.compare(docs.size(), other.docs.size());
            if (order == 0) order = Integer.compare(other.words.size(), words.size());
            return order > 0;
        }

        String name() {
            String name = "";
            int most = 0;
            for (Map.Entry<String, Integer> entry : spellings.entrySet()) {
                if (entry.getValue() <= most) continue;
                name = entry.getKey();
                most = entry.getValue();
            }
            return name;
        }
    }

    Voices(Identities identities, Names names) {
        this.identities = identities;
        Map<String, Name.Kind> kinds = new HashMap<>();
        for (Name name : names.names()) kinds.put(name.id(), name.kind());
        for (Link link : names.links()) {
            // a place in a source's name does not say who speaks: the police of Almaty is not Almaty
            Name.Kind kind = kinds.get(link.nameId());
            if (kind == null || kind == Name.Kind.PLACE) continue;
            links.computeIfAbsent(link.doc(), doc -> new ArrayList<>()).add(link);
        }
    }

    /** Gives each credited figure the number of its voice. */
    void settle(Iterable<List<Count>> byDoc) {
        Map<String, Integer> known = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                Source source = count.source();
                if (source == null) continue;
                String key = count.country + "\n" + Folding.stripAccents(Folding.key(source.name()));
                int number = known.computeIfAbsent(key, unknown -> {
                    voices.add(new Voice(identities.voice(source), codeOf(count.country)));
                    return voices.size() - 1;
                });
                Voice voice = voices.get(number);
                voice.spellings.merge(source.name(), 1, Integer::sum);
                voice.kinds.merge(source.kind(), 1, Integer::sum);
                voice.docs.add(count.doc());
                voice.bearers.addAll(bearers(count));
                count.voice = number;
            }
        }
        join(known);
        speakFor(byDoc);
        for (List<Count> counts : byDoc) {
            for (Count count : counts) if (count.voice >= 0) count.voice = root(count.voice);
        }
        for (int i = 0; i < cluster.length; i++)
            if (root(i) != i) voices.get(root(i)).add(voices.get(i));
        for (List<Count> counts : byDoc) {
            resolveShortForms(counts);
        }
    }

    private Set<String> bearers(Count count) {
        Span source = count.claim.evidence().source();
        Set<String> found = new HashSet<>();
        if (source == null) return found;
        for (Link link : links.getOrDefault(count.doc(), List.of())) {
            if (source.covers(link.mention()) || link.mention().covers(source)) found.add(link.nameId());
        }
        return found;
    }

    private static String codeOf(String country) {
        return Whereabouts.id(country) == null ? "" : country;
    }

    private void join(Map<String, Integer> known) {
        for (Voice voice : voices) {
            if (voice.labelled)
                owners.computeIfAbsent(voice.words, words -> new TreeSet<>()).add(voice.country);
        }
        cluster = new int[voices.size()];
        for (int i = 0; i < cluster.length; i++) cluster[i] = i;
        Map<String, List<Integer>> index = new HashMap<>();
        for (Map.Entry<String, Integer> entry : known.entrySet()) {
            int mine = entry.getValue();
            // who bears a country's name speaks for it, wherever the figure is from
            String place = entry.getKey().substring(0, entry.getKey().indexOf('\n'));
            String country = voices.get(mine).labelled ? voices.get(mine).country : place;
            Set<Integer> candidates = new TreeSet<>();
            for (String handle : handles(country, voices.get(mine))) {
                List<Integer> others = index.computeIfAbsent(handle, one -> new ArrayList<>());
                if (others.size() <= CROWD) candidates.addAll(others);
                others.add(mine);
            }
            for (int other : candidates) {
                if (!isOne(voices.get(mine), voices.get(other))) continue;
                int one = root(mine);
                int two = root(other);
                cluster[Math.max(one, two)] = Math.min(one, two);
            }
        }
    }

    private static Set<String> handles(String country, Voice voice) {
        Set<String> handles = new TreeSet<>();
        for (String word : voice.words) {
            handles.add(country + "\n" + word.substring(0, Math.min(BEGINNING, word.length())));
        }
        for (String bearer : voice.bearers) handles.add(country + "\n=" + bearer);
        return handles;
    }

    private int root(int voice) {
        int root = voice;
        while (cluster[root] != root) root = cluster[root];
        return root;
    }

    private boolean isOne(Voice one, Voice other) {
        if (isForeign(one, other)) return false;
        for (String bearer : one.bearers) if (other.bearers.contains(bearer)) return true;
        List<String> few = one.words.size() <= other.words.size() ? one.words : other.words;
        List<String> many = few == one.words ? other.words : one.words;
        if (few.isEmpty() || few.size() < 2 && many.size() > 1) return false;
        int strangers = 0;
        for (String word : few) {
            if (isIn(word, many)) continue;
            if (++strangers > 1 || few.size() < FULL_NAME || !isInitialIn(word, many)) return false;
        }
        return true;
    }

    /** The Interior Ministry of one country and that of another; or one that only says "the ministry", and both are in the dossier. */
    private boolean isForeign(Voice one, Voice other) {
        if (!one.country.isEmpty() && !other.country.isEmpty()) {
            return (one.labelled || other.labelled) && !one.country.equals(other.country);
        }
        Voice named = one.labelled ? one : other;
        return named.labelled && owners.getOrDefault(named.words, Set.of()).size() > 1;
    }

    /** One word of a full name may be spelt quite otherwise: Kassym-Jomart Tokayev, Kasim-Yomart Tokáyev. */
    private static boolean isInitialIn(String word, List<String> words) {
        for (String other : words) {
            if (word.charAt(0) == other.charAt(0) && distance(word, other) * 2 <= word.length()) return true;
        }
        return false;
    }

    private static boolean isIn(String word, List<String> words) {
        for (String other : words) if (isAlike(word, other)) return true;
        return false;
    }

    /** One word in two languages or two transliterations: ministry and ministère, Chalabaïev and Shalabáyev. */
    static boolean isAlike(String one, String other) {
        if (one.equals(other)) return true;
        int longer = Math.max(one.length(), other.length());
        int begin = 0;
        while (begin < Math.min(one.length(), other.length()) && one.charAt(begin) == other.charAt(begin)) begin++;
        if (begin >= BEGINNING && begin >= ALIKE * longer) return true;
        return Math.min(one.length(), other.length()) >= LONG && distance(one, other) * 5 <= longer;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    /**
     * « sa porte-parole, Anne Kouvel », «el organismo», "the same source": the body that the text has let speak before, if
     * it is one. A person who speaks for one body only is that body in every text.
     */
    private void speakFor(Iterable<List<Count>> byDoc) {
        Map<Integer, Set<Integer>> bodies = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (int i = 0; i < counts.size(); i++) {
                Source source = counts.get(i).source();
                if (source == null || !isForAnother(source)) continue;
                int body = bodyBefore(counts.subList(0, i));
                if (body < 0) continue;
                bodies.computeIfAbsent(counts.get(i).voice, voice -> new TreeSet<>())
                        .add(root(body));
                if (voices.get(counts.get(i).voice).words.isEmpty()) counts.get(i).voice = body;
            }
        }
        bodies.forEach((voice, of) -> {
            if (voices.get(voice).words.isEmpty() || of.size() > 1) return;
            int one = root(voice);
            int other = root(of.iterator().next());
            cluster[Math.max(one, other)] = Math.min(one, other);
        });
    }

    private boolean isForAnother(Source source) {
        if (identities.isDelegate(source)) return true;
        boolean faceless = source.kind() == SourceKind.ANONYMOUS || source.kind() == SourceKind.AGENCY;
        return !faceless && identities.voice(source).isEmpty();
    }

    /** The only body that speaks in the figures before; -1 if none does, or more than one. */
    private int bodyBefore(List<Count> before) {
        int only = -1;
        for (Count count : before) {
            Source source = count.source();
            if (source == null
                    || isForAnother(source)
                    || voices.get(count.voice).words.isEmpty()) continue;
            if (only >= 0 && root(only) != root(count.voice)) return -1;
            only = count.voice;
        }
        return only;
    }

    /** "The ministry" is the one ministry that the same text names in full. */
    private void resolveShortForms(List<Count> counts) {
        Set<Integer> full = new TreeSet<>();
        for (Count count : counts) if (count.voice >= 0) full.add(count.voice);
        if (full.size() < 2) return;
        for (Count count : counts) {
            Source source = count.source();
            if (source == null) continue;
            List<String> words = new Voice(identities.voice(source), "").words;
            if (words.size() != 1) continue;
            int only = -1;
            int matches = 0;
            for (int voice : full) {
                if (voice == count.voice || !isIn(words.get(0), voices.get(voice).words)) continue;
                only = voice;
                matches++;
            }
            if (matches == 1 && voices.get(only).words.size() > 1) count.voice = only;
        }
    }

    /** The spelling that most texts use. */
    String name(int voice) {
        return voices.get(voice).best.name();
    }

    SourceKind kind(int voice) {
        SourceKind best = SourceKind.UNKNOWN;
        int most = 0;
        for (Map.Entry<SourceKind, Integer> entry : voices.get(voice).kinds.entrySet()) {
            if (entry.getKey() == SourceKind.UNKNOWN || entry.getValue() <= most) continue;
            best = entry.getKey();
            most = entry.getValue();
        }
        return best;
    }

    /** The more somebody can be asked for a figure, the smaller: a ministry before an agency, an agency before rumour. */
    int distanceFromTheFacts(int voice) {
        return switch (kind(voice)) {
            case OFFICIAL,
                    LOCAL,
                    JUSTICE,
                    SECURITY,
                    MEDICAL,
                    RESCUE,
                    PARTY,
                    OPPOSITION,
                    INTERNATIONAL,
                    NGO,
                    COMPANY,
                    RELIGIOUS,
                    WITNESS -> 0;
            case UNKNOWN, EXPERT -> 1;
            case AGENCY, OUTLET -> 2;
            case ANONYMOUS -> 3;
        };
    }

    int docs(int voice) {
        Voice one = voices.get(voice);
        return one.docs.size() + one.relayed.size();
    }

    /** The one of two voices that more can be asked of. */
    int stronger(int one, int other) {
        int order = Integer.compare(distanceFromTheFacts(one), distanceFromTheFacts(other));
        if (order == 0) order = Integer.compare(docs(other), docs(one));
        if (order == 0) order = Integer.compare(one, other);
        return order <= 0 ? one : other;
    }
}
