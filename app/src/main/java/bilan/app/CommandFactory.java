package bilan.app;

import bilan.workbench.words.Words;
import picocli.CommandLine;

/** Makes commands and gives each the streams and the words it works with. */
final class CommandFactory implements CommandLine.IFactory {
    private final Console console;
    private final Words words;

    CommandFactory(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        K made = CommandLine.defaultFactory().create(type);
        if (made instanceof BilanCommand command) command.with(console, words);
        return made;
    }
}
