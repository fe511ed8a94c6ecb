package org.allmende.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which account PostgreSQL runs. It refuses to be root, so where we are root it runs as
 * whoever owns the folder; if that is root too, in a user namespace of its own, in which root has
 * no name and no privilege; and where namespaces are forbidden, as in many containers, as "nobody",
 * who is then given the folder.
 *
 * @param prefix what to write before a command
 */
record PostgresAccount(List<String> prefix) {

    private static final int NOBODY = 65534;

    static PostgresAccount of(Path folder) throws IOException {
        if (!Files.exists(Path.of("/proc/self")) || uid(Path.of("/proc/self")) != 0) {
            return new PostgresAccount(List.of());
        }
        var owner = uid(folder);
        if (owner == 0 && works("unshare", "--user", "true")) {
            return new PostgresAccount(List.of("unshare", "--user"));
        }
        var user = owner == 0 ? NOBODY : owner;
        var group = owner == 0 ? NOBODY : gid(folder);
        var change = List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
        checkReachable(change, folder);
        Files.setAttribute(folder, "unix:uid", user);
        Files.setAttribute(folder, "unix:gid", group);
        return new PostgresAccount(change);
    }

    private static void checkReachable(List<String> change, Path folder) {
        var command = new ArrayList<>(change);
        command.addAll(List.of("test", "-x", folder.resolveSibling("").toString()));
        if (!works(command.toArray(String[]::new))) {
            throw new StartRefused(
                    "PostgreSQL darf nicht als root laufen, und der Ordner %s ist für keinen anderen Benutzer erreichbar: Bitte starten Sie als gewöhnlicher Benutzer oder setzen Sie ALLMENDE_DATA auf einen Ordner außerhalb von /root."
                            .formatted(folder));
        }
    }

    /** Lets the account read and write a file that we made, where it is another one than ours. */
    Path give(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        if (!prefix.isEmpty()) {
            Files.setAttribute(file, "unix:uid", uid(folder));
            Files.setAttribute(file, "unix:gid", gid(folder));
        }
        return file;
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static int gid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:gid");
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
