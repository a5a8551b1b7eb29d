package bilan.flink;

import bilan.claim.ArticleReading;
import bilan.stories.Digest;
import bilan.text.Article;
import bilan.text.When;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MeterView;
import org.jspecify.annotations.Nullable;

/** Reads articles inside an operator, and counts what it reads. One an operator; for one thread. */
final class ArticleReader implements Serializable {
    private static final long serialVersionUID = 1;

    private final String language;
    private final Piles piles;
    private final Refusals refusals = new Refusals();
    private transient SharedBilan bilan;
    private transient RecordBytes<Article> articles;
    private transient RecordBytes<ArticleReading> readings;
    private transient Counter read;
    private transient Counter claims;
    private transient LongCounter allRead;
    private transient LongCounter allClaims;

    /** @param language read all articles as this one; empty: as their words tell */
    ArticleReader(String language, Piles piles) {
        this.language = language;
        this.piles = piles;
    }

    void open(RuntimeContext context) {
        bilan = SharedBilan.open(language);
        articles = RecordBytes.of(Article.class);
        readings = RecordBytes.of(ArticleReading.class);
        read = context.getMetricGroup().counter("articles");
        claims = context.getMetricGroup().counter("claims");
        refusals.open(context);
        context.getMetricGroup().meter("articlesPerSecond", new MeterView(read));
        context.getMetricGroup().meter("claimsPerSecond", new MeterView(claims));
        allRead = counter(context, Progress.ARTICLES);
        allClaims = counter(context, Progress.CLAIMS);
    }

    static LongCounter counter(RuntimeContext context, String name) {
        LongCounter counter = new LongCounter();
        context.addAccumulator(name, counter);
        return counter;
    }

    void close() {
        if (bilan != null) bilan.close();
    }

    /**
     * Reads an article.
     *
     * @param prints takes what its story is found by, or null if nobody wants it
     * @param refused takes the reason if it cannot be read
     * @return null if it cannot be read
     */
    @Nullable
    Member read(Found found, @Nullable Consumer<Print> prints, Consumer<Rejected> refused) {
        Article article = articles.read(found.article());
        Article known = bilan.identified(article);
        if (known == null) {
            String reason = "in no language that can be read (" + bilan.languages() + ")";
            refused.accept(refusals.counted(new Rejected(article.id(), reason, -1)));
            // its id is taken all the same, as it is on one machine
            if (prints != null)
                prints.accept(new Print(piles.of(null), found.key(), article.id(), NOTHING, found.time()));
            return null;
        }
        if (prints != null) {
            String pile = piles.of(known.published());
            prints.accept(new Print(pile, found.key(), known.id(), bytes(Digest.of(known)), found.time()));
        }
        try {
            ArticleReading reading = bilan.read(known);
            read.inc();
            claims.inc(reading.claims().size());
            allRead.add(1);
            allClaims.add(reading.claims().size());
            return new Member(found.dossier(), found.key(), readings.write(reading), found.time());
        } catch (RuntimeException | StackOverflowError e) {
            // a fault of ours with one text must not take the others with it
            refused.accept(refusals.counted(new Rejected(known.id(), "internal error: " + e, -1)));
            return null;
        }
    }

    private static final byte[] NOTHING = {};

    private static byte[] bytes(Digest digest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
        try {
            digest.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Among which articles a story is looked for. */
    enum Piles {
        /** Among all. */
        ALL(0),
        /** Among those of its year. */
        YEAR(4),
        /** Among those of its month. */
        MONTH(7),
        /** Among those of its day. */
        DAY(10);

        private final int letters;

        Piles(int letters) {
            this.letters = letters;
        }

        String of(@Nullable When published) {
            if (this == ALL) return "all";
            return published == null ? "undated" : published.date().toString().substring(0, letters);
        }
    }
}
