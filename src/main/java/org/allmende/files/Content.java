package org.allmende.files;

/**
 * What is known of a content without its bytes.
 *
 * @param name under which one saves it
 * @param hash SHA-256 of the content
 * @param size in bytes
 * @param type media type, recognised by the content
 */
public record Content(String name, String hash, long size, String type) {

    public FileKind kind() {
        return FileKind.of(type);
    }
}
