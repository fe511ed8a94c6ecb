package org.allmende.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.allmende.server.AllmendeSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of any store that speaks S3; objects are named by their hash. */
final class S3Store implements ContentStore, AutoCloseable {

    private static final String PREFIX = "content/";

    private final S3Client client;
    private final String bucket;

    S3Store(AllmendeSettings.S3 settings) {
        this.bucket = settings.bucket();
        this.client =
                S3Client.builder()
                        .endpointOverride(URI.create(settings.url()))
                        .region(Region.of(settings.region()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(
                                                settings.accesskey(), settings.secretkey())))
                        .forcePathStyle(true)
                        // Not every store that speaks S3 knows the newer checksums.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
    }

    @Override
    public void keep(String hash, Path file) throws IOException {
        if (!has(hash)) {
            asking(() ->
                    client.putObject(
                            put -> put.bucket(bucket).key(PREFIX + hash),
                            RequestBody.fromFile(file)));
        }
    }

    @Override
    public boolean has(String hash) throws IOException {
        return asking(() -> {
            try {
                client.headObject(head -> head.bucket(bucket).key(PREFIX + hash));
                return true;
            } catch (NoSuchKeyException absent) {
                return false;
            }
        });
    }

    @Override
    public InputStream open(String hash) throws IOException {
        return asking(() -> client.getObject(get -> get.bucket(bucket).key(PREFIX + hash)));
    }

    @Override
    public void remove(String hash) throws IOException {
        asking(() -> client.deleteObject(gone -> gone.bucket(bucket).key(PREFIX + hash)));
    }

    @Override
    public void each(Instant before, Consumer<String> hash) throws IOException {
        asking(() -> {
            client
                    .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX))
                    .contents()
                    .stream()
                    .filter(object -> object.lastModified().isBefore(before))
                    .map(object -> object.key().substring(PREFIX.length()))
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .forEach(hash);
            return true;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    private interface Question<R> {
        R ask();
    }

    /** Away, full or forbidding: to us it is a store that did not answer. */
    private static <R> R asking(Question<R> question) throws IOException {
        try {
            return question.ask();
        } catch (SdkException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }
}
