package org.allmende.api;

import tools.jackson.databind.JsonNode;

/** Calls of the interface for a command line. */
final class Curl {

    private Curl() {}

    static String of(String server, String method, String path, JsonNode examples) {
        var call = new StringBuilder("curl");
        if (!method.equals("get")) {
            call.append(" -X ").append(method.toUpperCase(java.util.Locale.ROOT));
        }
        call.append(" -H \"Authorization: Bearer $TOKEN\"");
        for (JsonNode example : examples) {
            JsonNode value = example.get("value");
            call.append(" \\\n     -H \"Content-Type: application/json\" \\\n     -d '")
                    .append(value.isString() ? value.stringValue() : value.toString())
                    .append('\'');
            break;
        }
        String address =
                server
                        + path.replace("{template}", "e-akte-einfuehrung")
                                .replace("{project}", "$PROJEKT")
                                .replace("{item}", "$ELEMENT");
        return call.append(" \\\n     ").append('"').append(address).append('"').toString();
    }
}
