package org.allmende.talks.results;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;

/**
 * A recording as it was typed.
 *
 * @param agreed whether all who are on it have agreed
 */
public record RecordingForm(String url, String agreed, String downOn) {

    private static final int LONGEST_URL = 500;

    public RecordingForm {
        url = url == null ? "" : url;
        agreed = agreed == null ? "" : agreed;
        downOn = downOn == null ? "" : downOn;
    }

    /** For half a year, unless somebody says otherwise. */
    static RecordingForm empty(LocalDate today) {
        return new RecordingForm("", "", today.plusMonths(6).toString());
    }

    /**
     * @throws Refused without a consent, and without a day to come within a year
     */
    Recording read(LocalDate today) {
        var problems = new Problems();
        String address = problems.required("url", url, LONGEST_URL);
        if (!address.isEmpty() && !isSecure(address)) {
            problems.at("url", "talks.recording.url.https");
        }
        if (!agreed.equals("true")) {
            problems.at("agreed", "talks.recording.agreed.missing");
        }
        LocalDate down = problems.date("downOn", downOn);
        if (down == null) {
            problems.at("downOn", "talks.recording.down.missing");
        } else if (!down.isAfter(today) || down.isAfter(today.plusYears(1))) {
            problems.at("downOn", "talks.recording.down.range");
        }
        problems.refuseIfAny();
        return new Recording(address, today, down == null ? today : down);
    }

    private static boolean isSecure(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
