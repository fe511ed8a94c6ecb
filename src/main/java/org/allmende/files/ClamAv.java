package org.allmende.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks clamd about a file by its INSTREAM command. */
final class ClamAv implements VirusScan {

    private static final int CONNECTING = 3_000;
    private static final int ANSWERING = 120_000;
    private static final int CHUNK = 1 << 16;
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;

    /**
     * @param address {@code host:port}
     */
    ClamAv(String address) {
        int colon = address.lastIndexOf(':');
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
    }

    @Override
    public Verdict of(Path file) {
        try {
            return verdict(answer(file));
        } catch (IOException away) {
            return Verdict.away(String.valueOf(away.getMessage()));
        }
    }

    private String answer(Path file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECTING);
            socket.setSoTimeout(ANSWERING);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try (InputStream content = Files.newInputStream(file)) {
                var chunk = new byte[CHUNK];
                for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                    out.writeInt(read);
                    out.write(chunk, 0, read);
                }
                out.writeInt(0);
                out.flush();
            } catch (IOException hungUp) {
                // It stops listening at its own limit, and still says so.
                String said = read(socket);
                if (said.isEmpty()) {
                    throw hungUp;
                }
                return said;
            }
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(4096), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.endsWith(": OK")) {
            return Verdict.clean();
        }
        if (answer.endsWith(FOUND)) {
            return Verdict.infected(
                    answer.substring(answer.indexOf(": ") + 2, answer.length() - FOUND.length()));
        }
        return answer.contains("size limit exceeded") ? Verdict.tooLarge() : Verdict.away(answer);
    }
}
