package org.allmende.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs under the account that they need. */
record PostgresPrograms(Path folder, Path binaries, PostgresAccount account) {

    static PostgresPrograms in(Path folder) throws IOException {
        return new PostgresPrograms(
                folder, PostgresBinaries.in(folder), PostgresAccount.of(folder));
    }

    /**
     * Runs one program to its end.
     *
     * @param command program and options, separated by spaces
     * @param paths appended to the command as they are, so that they may hold spaces
     * @throws IOException with the last line the program wrote, if it fails
     */
    void run(String command, Path... paths) throws IOException {
        var words = new ArrayList<>(account.prefix());
        words.addAll(List.of(command.split(" ")));
        words.set(
                account.prefix().size(),
                binaries.resolve("bin").resolve(first(command)).toString());
        for (var path : paths) {
            words.add(path.toString());
        }
        finish(start(words), first(command));
    }

    private Process start(List<String> words) throws IOException {
        var builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void finish(Process process, String program) throws IOException {
        var output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + ": " + last(output));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", stopped);
        }
    }

    private static String first(String command) {
        return command.substring(0, command.indexOf(' '));
    }

    private static String last(String output) {
        return output.lines().reduce((before, line) -> line).orElse("failed");
    }
}
