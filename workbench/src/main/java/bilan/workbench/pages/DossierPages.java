package bilan.workbench.pages;

import bilan.workbench.desk.Desk;
import bilan.workbench.desk.State;
import bilan.workbench.web.Part;
import bilan.workbench.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** The dossier, from the card to the history. */
public final class DossierPages implements Part {
    private final Desk desk;
    private final Site site;

    public DossierPages(Desk desk, Site site) {
        this.desk = desk;
        this.site = site;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/", this::dossier);
    }

    private void dossier(Context context) {
        State state = desk.state();
        if (state.isEmpty()) site.show(context, "start", Map.of());
        else site.show(context, "dossier", Map.of("state", state));
    }
}
