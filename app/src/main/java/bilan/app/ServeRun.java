package bilan.app;

import bilan.Bilan;
import bilan.store.Store;
import bilan.store.Stores;
import bilan.workbench.PortTakenException;
import bilan.workbench.Workbench;
import bilan.workbench.access.Accounts;
import bilan.workbench.access.Door;
import bilan.workbench.desk.Desk;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the workbench open until the process is told to end. */
final class ServeRun {
    private static final int LAST_PORT = 65_535;

    /** So long an interrupted workbench may take to close. */
    private static final long PATIENCE_SECONDS = 10;

    /**
     * How a workbench is shared.
     *
     * @param host the address to listen on
     * @param accounts the file of those who may come in; null where the key of the start is enough
     * @param names by which browsers call the server, beside this computer's own
     * @param proxy whether a proxy before it speaks TLS with the browsers
     */
    record Sharing(String host, @Nullable Path accounts, List<String> names, boolean proxy) {
        boolean outside() throws UnknownHostException {
            return !InetAddress.getByName(host).isLoopbackAddress();
        }
    }

    private final Console console;
    private final Words words;
    private final TextOptions options;

    ServeRun(Console console, Words words, TextOptions options) {
        this.console = console;
        this.words = words;
        this.options = options;
    }

    Exit serve(@Nullable String dossier, int port, boolean browser, Sharing sharing)
            throws IOException, UsageException, FailureException, InterruptedException {
        if (port < 0 || port > LAST_PORT) throw new UsageException(words.text("error.port", port));
        if (dossier != null && !Stores.names(dossier)) throw new UsageException(words.text("error.serve", dossier));
        if (dossier != null && exists(dossier)) new Keeper(words).reading(dossier, Store::counts); // is it one at all?
        Door door = door(sharing);
        Path temporary = dossier == null ? Files.createTempDirectory("bilan-") : null;
        String address = temporary == null
                ? dossier
                : temporary.resolve(words.text("serve.new") + ".bilan").toString();
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.countDown();
            try {
                if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try (Desk desk = new Desk(bilan(), address, InstantSource.system(), Keeper.writer());
                Workbench workbench = open(desk, port, sharing, door)) {
            console.out().write(workbench.address() + "\n");
            console.finish();
            console.say("bilan: " + words.text(door == null ? "serve.open" : "serve.shared"));
            if (browser) browse(workbench.address());
            end.await();
        } finally {
            if (temporary != null) remove(temporary);
            closed.countDown();
        }
        return Exit.OK;
    }

    private static boolean exists(String dossier) {
        return dossier.contains("://") || Files.exists(Path.of(dossier));
    }

    /** Where people come in, if they need accounts; outside this computer they do, and browsers by TLS. */
    private @Nullable Door door(Sharing sharing) throws IOException, UsageException {
        Accounts accounts = sharing.accounts() == null ? null : new Accounts(sharing.accounts(), Instant::now);
        boolean administered = accounts != null && accounts.hasAdministrator();
        try {
            if (sharing.outside() && !administered) throw new UsageException(words.text("error.outside_accounts"));
            if (sharing.outside() && !sharing.proxy()) throw new UsageException(words.text("error.outside_tls"));
        } catch (UnknownHostException e) {
            throw new UsageException(words.text("error.listen_address", sharing.host()));
        }
        if (accounts == null) return null;
        if (!administered) throw new UsageException(words.text("error.no_administrator", sharing.accounts()));
        return new Door(accounts, InstantSource.system(), sharing.names(), sharing.proxy());
    }

    private Workbench open(Desk desk, int port, Sharing sharing, @Nullable Door door)
            throws IOException, FailureException {
        try {
            return Workbench.open(desk, sharing.host(), port, Version.line(), door);
        } catch (PortTakenException taken) {
            if (port == 0) throw new FailureException(words.text("error.listen", String.valueOf(taken.getCause())));
            console.say("bilan: " + words.text("serve.taken", port));
            return open(desk, 0, sharing, door);
        }
    }

    /** Reading needs the language packs; they are fetched while the first page is on its way. */
    private Supplier<Bilan> bilan() throws UsageException {
        if (options.given()) {
            Bilan given = Engine.of(options, words).bilan();
            return () -> given;
        }
        CompletableFuture<Bilan> bundled = CompletableFuture.supplyAsync(Bilan::bundled);
        return bundled::join;
    }

    private void browse(String address) {
        String system = System.getProperty("os.name", "");
        String opener = system.startsWith("Mac") ? "open" : system.startsWith("Windows") ? "explorer" : "xdg-open";
        try {
            new ProcessBuilder(opener, address)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            console.say("bilan: " + words.text("serve.no_browser"));
        }
    }

    private static void remove(Path folder) {
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // the system clears its temporary folder
        }
    }
}
