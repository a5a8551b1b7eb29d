package bilan.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Finds models on the class path: each data jar says in {@code model.properties} what its model is called. */
final class DataJars {
    private DataJars() {}

    /** Opens the model whose file name starts so; the rest of the name changes with each release. */
    static InputStream model(String namePrefix) throws IOException {
        ClassLoader loader = DataJars.class.getClassLoader();
        List<String> names = new ArrayList<>();
        for (URL about : Collections.list(loader.getResources("model.properties"))) {
            Properties properties = new Properties();
            try (InputStream in = about.openStream()) {
                properties.load(in);
            }
            String name = properties.getProperty("model.name", "");
            if (name.startsWith(namePrefix)) return resource(name);
            names.add(name);
        }
        Collections.sort(names);
        throw new FileNotFoundException("no model '" + namePrefix + "…' among " + names);
    }

    static InputStream resource(String path) throws IOException {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        InputStream in = DataJars.class.getClassLoader().getResourceAsStream(plain);
        if (in == null) throw new FileNotFoundException("no '" + plain + "' on the class path");
        return in;
    }
}
