package org.allmende.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a controller the {@link JsonBody} of the request: JSON after RFC 8259, in UTF-8, of at most
 * 1 MB.
 */
final class JsonBodies implements HandlerMethodArgumentResolver {

    private static final int LARGEST = 1_000_000;
    private static final MediaType MERGE_PATCH =
            MediaType.parseMediaType("application/merge-patch+json");
    private static final List<MediaType> READABLE =
            List.of(MediaType.APPLICATION_JSON, MERGE_PATCH);

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        refuseOther(request.getContentType());
        return new JsonBody(parsed(text(bytes(request))));
    }

    private static void refuseOther(@Nullable String type)
            throws HttpMediaTypeNotSupportedException {
        try {
            if (type != null
                    && READABLE.stream()
                            .anyMatch(known -> known.includes(MediaType.parseMediaType(type)))) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, READABLE);
        }
        throw new HttpMediaTypeNotSupportedException(
                type == null ? null : MediaType.parseMediaType(type), READABLE);
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        byte[] bytes =
                request.getContentLengthLong() > LARGEST
                        ? new byte[LARGEST + 1]
                        : request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return bytes;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            throw unreadable();
        }
    }

    private JsonNode parsed(String text) {
        try {
            JsonNode node = json.readTree(text);
            // Half of a character, written as \ud800, is no text that could be stored.
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(node.toString())) {
                throw unreadable();
            }
            return node;
        } catch (JacksonException noJson) {
            throw unreadable();
        }
    }

    private static ResponseStatusException unreadable() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
