package bilan.workbench.access;

import bilan.workbench.web.Part;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** The description of all that can be asked for, as OpenAPI. */
public final class Contract implements Part {
    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/openapi.json", Contract::send);
    }

    private static void send(Context context) throws IOException {
        context.contentType("application/json; charset=utf-8").result(text());
    }

    /** The description. */
    public static byte[] text() throws IOException {
        try (InputStream in = Contract.class.getResourceAsStream("/bilan/workbench/openapi.json")) {
            if (in == null) throw new IllegalStateException("openapi.json is not on the class path");
            return in.readAllBytes();
        }
    }
}
