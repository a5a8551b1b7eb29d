package bilan.workbench.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which messages the code asks for. */
final class MessageUse {
    /** A message asked for by its whole name. */
    private static final Pattern ASKED = Pattern.compile("\\.(?:text|count)\\(\\s*\"([a-z_.-]+[a-z])\"");

    private MessageUse() {}

    static String code(Path... folders) throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList())
                    code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    /** A key that is built from parts counts as used if its beginning or its end, at a full stop, stands in the code. */
    static boolean names(String code, String key) {
        String bare = key.replaceFirst("\\.(one|other|term)$", "");
        if (code.contains('"' + bare + '"')) return true;
        int dot = bare.lastIndexOf('.');
        if (dot < 0) return false;
        return code.contains('"' + bare.substring(0, dot + 1) + '"')
                || (code.contains('"' + bare.substring(0, dot) + '"')
                        && code.contains('"' + bare.substring(dot) + '"'));
    }

    static Set<String> keys(String code) {
        Set<String> keys = new TreeSet<>();
        Matcher asked = ASKED.matcher(code);
        while (asked.find()) keys.add(asked.group(1));
        return keys;
    }
}
