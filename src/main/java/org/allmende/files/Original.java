package org.allmende.files;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A content as it was sent.
 *
 * @param name under which one saves it
 * @param type recognised by the content
 * @param hash never changes for the same content
 * @param content opens the stream, to be closed by the caller
 */
public record Original(
        String name,
        String type,
        FileKind kind,
        String hash,
        long size,
        Supplier<InputStream> content) {}
