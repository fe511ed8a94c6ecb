package org.allmende.inbox;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told, as it is typed.
 *
 * @param fields {@code pace.MENTION} … with the name of a pace or nothing, and the hours
 */
public record NoticeSettingsForm(Map<String, String> fields) {

    public static NoticeSettingsForm of(Map<NoticeKind, MailPace> paces, @Nullable Hours hours) {
        var fields = new java.util.HashMap<String, String>();
        paces.forEach((kind, pace) -> fields.put("pace." + kind, pace.name()));
        Hours shown = hours == null ? Hours.USUAL : hours;
        fields.put("ownHours", String.valueOf(hours != null));
        fields.put("quietFrom", shown.quietFrom().toString());
        fields.put("quietUntil", shown.quietUntil().toString());
        fields.put("quietDaysOff", String.valueOf(shown.quietDaysOff()));
        fields.put("dailyAt", shown.dailyAt().toString());
        return new NoticeSettingsForm(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Those that differ from what is preset. */
    Map<NoticeKind, MailPace> paces(Problems problems) {
        var paces = new EnumMap<NoticeKind, MailPace>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            String typed = value("pace." + kind);
            if (!typed.isEmpty()) {
                paces.put(
                        kind, problems.choice("pace." + kind, typed, MailPace.class, kind.usual()));
            }
        }
        return paces;
    }

    Hours hours(Problems problems) {
        return new Hours(
                time(problems, "quietFrom"),
                time(problems, "quietUntil"),
                value("quietDaysOff").equals("true"),
                time(problems, "dailyAt"));
    }

    private LocalTime time(Problems problems, String field) {
        String typed = value(field).strip().replace('.', ':');
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeException noTime) {
            problems.at(field, "inbox.problem.time");
            return LocalTime.MIN;
        }
    }
}
