package bilan.dossier;

import bilan.claim.Attribution;
import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Evidence;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.claim.Source;
import bilan.claim.SourceKind;
import bilan.quantity.Quantity;
import bilan.text.Article;
import bilan.text.Span;
import bilan.text.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Articles with claims, told in the fewest words: each claim stands in a sentence of its own. */
final class Story {
    final List<Article> articles = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private Draft text;

    /** A claim in the making. */
    static final class Told {
        private final Effect effect;
        private final Quantity quantity;
        private Group group = Group.UNSPECIFIED;
        private Modality modality = Modality.ASSERTED;
        private Scope scope = Scope.INCIDENT;
        private String source;
        private SourceKind kind = SourceKind.OFFICIAL;
        private String place = "KZ";
        private boolean known = true;
        private String day;
        private boolean headline;
        private boolean sameSentence;
        private Told whole;
        private String words = "";
        private Claim claim;

        private Told(Effect effect, Quantity quantity) {
            this.effect = effect;
            this.quantity = quantity;
        }

        Told of(Group who) {
            group = who;
            return this;
        }

        Told by(String name) {
            source = name;
            return this;
        }

        Told by(String name, SourceKind what) {
            kind = what;
            return by(name);
        }

        Told in(String where) {
            place = where;
            return this;
        }

        /** A place that no list knows, named in the sentence. */
        Told at(String village) {
            place = village;
            known = false;
            return words(village);
        }

        Told on(String date) {
            day = date;
            return this;
        }

        Told as(Modality how) {
            modality = how;
            return this;
        }

        Told as(Scope what) {
            scope = what;
            return this;
        }

        Told partOf(Told other) {
            whole = other;
            scope = Scope.PART;
            return this;
        }

        Told headline() {
            headline = true;
            return this;
        }

        Told sameSentence() {
            sameSentence = true;
            return this;
        }

        /** What else the sentence says. */
        Told words(String other) {
            words = other;
            return this;
        }

        String id() {
            return claim.id();
        }
    }

    private static final class Draft {
        String id;
        String published;
        String language = "fr";
        String prose = "";
        final List<Told> told = new ArrayList<>();
    }

    /** Opens an article: {@code 2022-01-05}, {@code 2022-01-05T10:00}, or null for one without a date. */
    Story article(String id, String published) {
        text = new Draft();
        text.id = id;
        text.published = published;
        drafts.add(text);
        return this;
    }

    Story language(String code) {
        text.language = code;
        return this;
    }

    Story prose(String words) {
        text.prose = words;
        return this;
    }

    Told tell(Effect effect, long number) {
        return tell(effect, Quantity.exactly(number));
    }

    Told tell(Effect effect, Quantity quantity) {
        Told told = new Told(effect, quantity);
        text.told.add(told);
        return told;
    }

    Material material() {
        articles.clear();
        claims.clear();
        for (Draft draft : drafts) write(draft);
        return Material.of(articles, claims);
    }

    Dossier dossier() {
        return new Reconciler(Identities.bySpelling()).reconcile(material());
    }

    private void write(Draft draft) {
        StringBuilder body = new StringBuilder();
        String title = null;
        List<Span> numbers = new ArrayList<>();
        List<Span> sentences = new ArrayList<>();
        for (Told told : draft.told) {
            if (title == null && !told.headline) {
                if (body.isEmpty()) body.append(draft.id);
                title = body.toString();
                body.append("\n\n").append(draft.prose).append('\n');
            }
            int from = body.length();
            String number = told.quantity.toString();
            body.append(draft.id)
                    .append(told.words.isEmpty() ? "" : " " + told.words)
                    .append(' ');
            numbers.add(new Span(body.length(), body.length() + number.length()));
            body.append(number).append(' ').append(draft.id).append(". ");
            Span last = told.sameSentence ? sentences.get(sentences.size() - 1) : null;
            sentences.add(last != null ? last : new Span(from, body.length()));
        }
        if (title == null) title = draft.id + "\n\n" + draft.prose;
        String text = body.isEmpty() ? title : body.toString();
        When published = when(draft.published);
        articles.add(new Article(draft.id, title, text, null, draft.language, published, null, null, List.of()));
        for (int i = 0; i < draft.told.size(); i++) {
            Told told = draft.told.get(i);
            When day = when(told.day);
            told.claim = new Claim(
                    draft.id + ":" + numbers.get(i).start() + ":" + told.effect.word(),
                    told.effect,
                    told.quantity,
                    told.group,
                    told.modality,
                    told.scope,
                    told.whole == null ? null : told.whole.claim.id(),
                    told.source == null
                            ? Attribution.NONE
                            : new Attribution(List.of(new Source(told.source, told.kind))),
                    null,
                    told.place,
                    told.known ? told.place : null,
                    day,
                    day == null ? published : day,
                    null,
                    draft.language,
                    new Evidence(
                            draft.id, numbers.get(i), numbers.get(i), null, null, sentences.get(i), "told", "test"));
            claims.add(told.claim);
        }
    }

    private static When when(String text) {
        if (text == null) return null;
        if (text.length() == 10) return When.day(LocalDate.parse(text));
        LocalDateTime time = LocalDateTime.parse(text);
        return new When(time.toLocalDate(), time.toLocalTime(), null, When.Precision.MINUTE);
    }
}
