package org.allmende.server;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.allmende.Allmende;

/** A Java program in a process of its own, as an operator starts it. */
public record StartedProgram(Process process, List<String> lines) implements AutoCloseable {

    public static StartedProgram start(
            Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath(main),
                                main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("ALLMENDE_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment);
        return new StartedProgram(builder.start(), new ArrayList<>());
    }

    /** What an operator starts knows nothing of our test database. */
    private static String classPath(Class<?> main) {
        var entries = System.getProperty("java.class.path").split(File.pathSeparator);
        return Stream.of(entries)
                .filter(it -> main != Allmende.class || !it.contains("test-classes"))
                .collect(joining(File.pathSeparator));
    }

    /** Reads on until a line begins so, or the program ends. */
    public StartedProgram until(String beginning) throws IOException {
        var reader = process.inputReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                return this;
            }
        }
        throw new IOException("ended without „" + beginning + "“: " + lines);
    }

    /** Waits for the end and returns the exit code; {@link #lines} then hold all it said. */
    int end() throws IOException, InterruptedException {
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("does not end");
        }
        return process.exitValue();
    }

    int terminate() throws IOException, InterruptedException {
        process.toHandle().destroy(); // unlike the process itself, it leaves the output open
        return end();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
