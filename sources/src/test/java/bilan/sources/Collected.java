package bilan.sources;

import bilan.text.Article;
import bilan.text.Omission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a run delivered, for tests to look at. */
final class Collected implements Sink {
    final List<Article> articles = new ArrayList<>();
    final List<Reading> readings = new ArrayList<>();
    final List<Quarantine> quarantined = new ArrayList<>();

    @Override
    public void article(Article article, Reading reading) {
        articles.add(article);
        readings.add(reading);
    }

    @Override
    public void quarantine(Quarantine quarantine) {
        quarantined.add(quarantine);
    }

    static Collected of(String name, byte[] bytes) {
        Collected collected = new Collected();
        Sources.bundled().read(Input.bytes("a", name, bytes), collected);
        return collected;
    }

    static Collected page(String html) {
        return of("a.html", html.getBytes(StandardCharsets.UTF_8));
    }

    static Collected text(String text) {
        return of("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    Article article() {
        if (articles.size() != 1) throw new AssertionError(articles.size() + " articles, quarantined: " + quarantined);
        return articles.get(0);
    }

    Reading reading() {
        article();
        return readings.get(0);
    }

    /** The lines that are marked as furniture, in order. */
    List<String> omitted() {
        List<String> lines = new ArrayList<>();
        for (Omission omission : article().omissions())
            lines.add(omission.span().of(article().body()));
        return lines;
    }

    /** The kind under which some words were left out, or "kept". */
    String kindOf(String words) {
        for (LeftOut out : reading().leftOut()) if (out.text().contains(words)) return out.kind();
        return article().body().contains(words) ? "kept" : "gone";
    }
}
