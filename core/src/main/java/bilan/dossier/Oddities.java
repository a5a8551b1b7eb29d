package bilan.dossier;

import bilan.claim.Group;
import bilan.claim.Scope;
import bilan.dossier.Anomaly.Kind;
import bilan.quantity.Hedge;
import bilan.quantity.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds figures that are probably not what their writer meant. Marks them; never repairs them. */
final class Oddities {
    private static final Comparator<Anomaly> ORDER =
            Comparator.comparing(Anomaly::doc).thenComparing(Anomaly::span).thenComparing(Anomaly::kind);
    private static final int WINDOW = 2;
    private static final int MOST = 80;
    private static final double COMPARABLE = 1.0 / 3;
    private static final int WITNESSES = 3;
    private static final double FAR = 0.2;

    private final Map<Count, List<Count>> copies;
    private final List<Anomaly> found = new ArrayList<>();
    private final Set<Count> flagged = new HashSet<>();

    Oddities(Map<Count, List<Count>> copies) {
        this.copies = copies;
    }

    static List<Anomaly> sorted(List<Anomaly> anomalies) {
        return anomalies.stream().sorted(ORDER).distinct().toList();
    }

    List<Anomaly> list() {
        return found;
    }

    /** Figures ten, a hundred or a thousand times another with the same digits: the one that fewer texts bear out. */
    void magnitudes(List<List<Count>> byDoc) {
        Map<String, List<Count>> byEffect = new TreeMap<>();
        Map<String, List<Count>> byDigits = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.standing != Standing.COUNTED
                        || count.copied != null
                        || count.quantity().low() < 2) continue;
                String effect = count.effect() + " " + count.country;
                byEffect.computeIfAbsent(effect, one -> new ArrayList<>()).add(count);
                String digits = effect + " " + digits(count.quantity());
                byDigits.computeIfAbsent(digits, one -> new ArrayList<>()).add(count);
            }
        }
        for (List<Count> alike : byDigits.values()) {
            for (int i = 0; i < alike.size(); i++) {
                for (int j = i + 1; j < Math.min(alike.size(), i + MOST); j++) {
                    Count one = alike.get(i);
                    Count other = alike.get(j);
                    if (!isMagnitudeApart(one, other)) continue;
                    List<Count> all = byEffect.get(one.effect() + " " + one.country);
                    boolean first = isLikelierOdd(one, other, all);
                    magnitude(first ? one : other, first ? other : one);
                }
            }
        }
    }

    /** A copy that added or lost zeros; a figure taken back for one with fewer or more of them. */
    void zeros(List<Relays.Change> changes, List<List<Count>> byDoc) {
        for (Relays.Change change : changes) {
            if (isZeros(change.original(), change.copy())) zero(change.copy(), change.original());
        }
        Map<String, Count> standing = new TreeMap<>();
        Set<String> known = new HashSet<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.standing == Standing.COUNTED && count.copied == null)
                    standing.putIfAbsent(
                            count.effect() + " " + count.origin + " "
                                    + count.quantity().low(),
                            count);
            }
        }
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.standing != Standing.WITHDRAWN || count.copied != null) continue;
                if (!known.add(count.effect() + " " + count.origin + " "
                        + count.quantity().low())) continue;
                for (int factor : new int[] {10, 100, 1000}) {
                    String key = count.effect() + " " + count.origin + " ";
                    Count few = standing.get(key + count.quantity().low() / factor);
                    Count many = standing.get(key + count.quantity().low() * factor);
                    if (few != null && isZeros(count, few)) zero(count, few);
                    if (many != null && isZeros(count, many)) zero(count, many);
                }
            }
        }
    }

    private static boolean isZeros(Count one, Count other) {
        long low = Math.min(one.quantity().low(), other.quantity().low());
        long high = Math.max(one.quantity().low(), other.quantity().low());
        return low > 0 && (high == 10 * low || high == 100 * low || high == 1000 * low);
    }

    private void zero(Count odd, Count other) {
        if (flagged.add(odd)) add(Kind.ORDER_OF_MAGNITUDE, odd, message("order_of_magnitude", odd, other));
    }

    private static String digits(Quantity quantity) {
        long digits = quantity.low();
        while (digits % 10 == 0) digits /= 10;
        return digits + (quantity.hedge() == Hedge.INDEFINITE ? " rough" : "");
    }

    private static boolean isMagnitudeApart(Count one, Count other) {
        int power = Comparison.magnitudes(one.quantity(), other.quantity());
        if (power == 0) return false;
        boolean sameText = one.doc().equals(other.doc());
        boolean sameGroup = one.group() == other.group();
        // 20 000 dead in all, and 20 of the protesters: nobody gives such a pair, whatever each counts
        if (sameText) {
            boolean oneIsAll = one.group() == Group.UNSPECIFIED || other.group() == Group.UNSPECIFIED;
            return !one.sameSentence(other) && (sameGroup || oneIsAll && power >= 2);
        }
        Long days = one.daysTo(other);
        if (!sameGroup || !one.place.equals(other.place) || days != null && Math.abs(days) > WINDOW) return false;
        boolean sameVoice = one.voice >= 0 && one.voice == other.voice && days != null && days == 0;
        return sameVoice || power >= 2;
    }

    /** Compared by how many texts give figures of that size; then a headline, then what nobody is credited with. */
    private boolean isLikelierOdd(Count one, Count other, List<Count> all) {
        int order = Integer.compare(support(one, all), support(other, all));
        if (order == 0) order = Boolean.compare(other.headline, one.headline);
        if (order == 0) order = Boolean.compare(one.voice >= 0, other.voice >= 0);
        if (order == 0)
            order = Long.compare(other.quantity().low(), one.quantity().low());
        return order < 0;
    }

    private int support(Count count, List<Count> all) {
        int support = 0;
        int seen = 0;
        for (Count other : all) {
            Long days = count.daysTo(other);
            if (other == count || days != null && Math.abs(days) > WINDOW || ++seen > MOST) continue;
            if (Comparison.ratio(count.quantity(), other.quantity()) >= COMPARABLE) support++;
        }
        return support;
    }

    private void magnitude(Count odd, Count other) {
        if (!flagged.add(odd)) return;
        odd.standing = Standing.DOUBTFUL;
        add(Kind.ORDER_OF_MAGNITUDE, odd, message("order_of_magnitude", odd, other));
        for (Count copy : copies.getOrDefault(odd, List.of())) {
            copy.standing = Standing.DOUBTFUL;
            if (copy.quantity().equals(odd.quantity())) {
                add(Kind.ORDER_OF_MAGNITUDE, copy, message("order_of_magnitude", copy, other));
            }
        }
    }

    /** Two figures of one voice on one day, one digit apart, in different texts. */
    void digitSlips(List<List<Count>> byDoc) {
        Map<String, List<Count>> statements = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.voice < 0 || count.copied != null) continue;
                if (count.standing != Standing.COUNTED && !count.altered) continue;
                LocalDate day = count.day();
                String key = count.effect() + " " + count.country + " " + count.voice + " " + day;
                statements.computeIfAbsent(key, one -> new ArrayList<>()).add(count);
            }
        }
        for (List<Count> statement : statements.values()) {
            Map<Long, List<Count>> byNumber = new TreeMap<>();
            for (Count count : statement) {
                long number = Comparison.number(count.quantity());
                if (number > 0 && byNumber.size() < MOST) {
                    byNumber.computeIfAbsent(number, one -> new ArrayList<>()).add(count);
                }
            }
            List<List<Count>> numbers = List.copyOf(byNumber.values());
            for (int i = 0; i < numbers.size(); i++) {
                for (int j = i + 1; j < numbers.size(); j++) digitSlip(numbers.get(i), numbers.get(j));
            }
        }
    }

    private void digitSlip(List<Count> one, List<Count> other) {
        Count first = one.get(0);
        Count second = other.get(0);
        if (!Comparison.isDigitSlip(first.quantity(), second.quantity())) return;
        boolean sameGroup = first.group() == second.group()
                || first.group() == Group.UNSPECIFIED
                || second.group() == Group.UNSPECIFIED;
        if (!sameGroup || sharesText(one, other)) return;
        List<Count> odd = isLikelierSlip(one, other) ? one : other;
        Count right = (odd == one ? other : one).get(0);
        for (Count slip : odd) add(Kind.DIGIT_SLIP, slip, message("digit_slip", slip, right));
    }

    private static boolean sharesText(List<Count> one, List<Count> other) {
        for (Count mine : one) for (Count theirs : other) if (mine.doc().equals(theirs.doc())) return true;
        return false;
    }

    /** The figure that an altered copy gives; that fewer texts give; that is stated less firmly; that came later. */
    private boolean isLikelierSlip(List<Count> one, List<Count> other) {
        int order = Boolean.compare(other.get(0).altered, one.get(0).altered);
        if (order == 0) order = Integer.compare(texts(one), texts(other));
        if (order == 0) {
            order = other.get(0)
                    .quantity()
                    .hedge()
                    .compareTo(one.get(0).quantity().hedge());
        }
        if (order == 0) order = Integer.compare(other.get(0).order, one.get(0).order);
        return order < 0;
    }

    private int texts(List<Count> counts) {
        Set<String> docs = new HashSet<>();
        for (Count count : counts) {
            docs.add(count.doc());
            for (Count copy : copies.getOrDefault(count, List.of())) docs.add(copy.doc());
        }
        return docs.size();
    }

    /** Five times what three or more origins say within the same two days of the same toll. */
    void outliers(Toll toll) {
        List<Count> figures = new ArrayList<>();
        for (Count count : toll.comparable()) {
            if (count.claim.scope() != Scope.CUMULATIVE
                    && count.day() != null
                    && Comparison.number(count.quantity()) > 0) figures.add(count);
        }
        figures.sort(Toll.IN_TIME);
        for (int i = 0; i < figures.size(); i++) {
            Count odd = figures.get(i);
            Set<String> witnesses = new HashSet<>();
            Count near = null;
            boolean alone = true;
            for (int j = Math.max(0, i - MOST); j < Math.min(figures.size(), i + MOST); j++) {
                Count other = figures.get(j);
                Long days = odd.daysTo(other);
                if (other == odd || days == null || Math.abs(days) > 1 || other.origin.equals(odd.origin)) continue;
                if (Comparison.ratio(odd.quantity(), other.quantity()) > FAR
                        || other.quantity().low() > odd.quantity().low()) {
                    alone = false;
                    break;
                }
                if (near != null && Comparison.ratio(near.quantity(), other.quantity()) < 1.0 / 2) continue;
                if (near == null) near = other;
                witnesses.add(other.origin);
            }
            if (alone && near != null && witnesses.size() >= WITNESSES && flagged.add(odd)) {
                add(Kind.OUTLIER, odd, message("outlier", odd, near).with("origins", (long) witnesses.size()));
            }
        }
    }

    private static Message message(String key, Count odd, Count other) {
        return Message.of(key)
                .with("first", odd.quantity())
                .with("first_source", Contradictions.source(odd))
                .with("second", other.quantity())
                .with("second_source", Contradictions.source(other))
                .with("second_doc", other.doc());
    }

    private void add(Kind kind, Count count, Message message) {
        var number = count.claim.evidence().number();
        found.add(new Anomaly(kind, count.doc(), number, number.of(count.article.body()), message));
    }
}
