package bilan.app.html;

import bilan.app.view.Ledger;
import bilan.app.words.Words;
import java.io.IOException;
import java.io.Writer;

public final class Report {
    public Report(Ledger ledger, Words words, String version) {}
    public void write(Writer out) throws IOException {}
}
