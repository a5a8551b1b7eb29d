package bilan.workbench.review;

import bilan.Bilan;
import bilan.workbench.PortTakenException;
import bilan.workbench.Workbench;
import bilan.workbench.desk.Desk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A workbench in a process of its own, to be killed. */
final class Serving implements AutoCloseable {
    private final Process process;
    private final String address;

    private Serving(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Serving of(Path dossier) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Serving.class.getName(),
                        dossier.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = out.readLine();
        if (address == null) throw new IOException("the workbench did not open");
        return new Serving(process, address);
    }

    /** With the key. */
    String address() {
        return address;
    }

    String address(String path) {
        return address.substring(0, address.indexOf('/', "http://".length())) + path;
    }

    /** As a power cut would, as far as the process is concerned. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** @param arguments the file of the dossier */
    public static void main(String[] arguments) throws PortTakenException, InterruptedException {
        Bilan bilan = Bilan.bundled();
        try (Desk desk = new Desk(() -> bilan, arguments[0], InstantSource.system(), "tester");
                Workbench workbench = Workbench.open(desk, 0, "bilan 0")) {
            System.out.println(workbench.address());
            Thread.currentThread().join();
        }
    }
}
