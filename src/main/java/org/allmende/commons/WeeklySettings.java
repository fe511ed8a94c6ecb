package org.allmende.commons;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether and when somebody gets the weekly mail: by themselves, or by the link within it. */
@Component
@Transactional
public class WeeklySettings {

    private final JdbcClient jdbc;
    private final Clock clock;

    WeeklySettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WeeklySetting of(Viewer viewer) {
        return jdbc.sql(
                        "select weekday from commons_weekly where person = :person and authority = :authority")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> WeeklySetting.of(row.getObject("weekday", Integer.class)))
                .optional()
                .orElse(WeeklySetting.of(null));
    }

    /** With the first subscription; what somebody chose before stays. */
    void begin(Viewer viewer, int weekday) {
        put(viewer, WeeklySetting.of(weekday), "do nothing");
    }

    /**
     * @param typed the English name of a weekday, or nothing for no mail
     */
    public void choose(Viewer viewer, String typed) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        var problems = new Problems();
        var day = Arrays.stream(DayOfWeek.values()).filter(one -> one.name().equals(typed));
        var chosen = new WeeklySetting(day.findFirst().orElse(null));
        if (chosen.weekday() == null && !typed.isEmpty()) {
            problems.at("weekday", "commons.weekly.unknown");
        }
        problems.refuseIfAny();
        put(viewer, chosen, "do update set weekday = excluded.weekday, next_on = excluded.next_on");
    }

    private void put(Viewer viewer, WeeklySetting chosen, String otherwise) {
        LocalDate today = today();
        jdbc.sql(
                        "insert into commons_weekly (authority, person, weekday, next_on, told_until) values (:authority, :person, :weekday, :next, :today) on conflict (person, authority) "
                                + otherwise)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("weekday", chosen.number())
                .param("next", chosen.nextAfter(today))
                .param("today", today)
                .update();
    }

    /**
     * Whether the mail comes to who holds this link.
     *
     * @throws NotFound where nobody gets such a mail
     */
    @Transactional(readOnly = true)
    public WeeklySetting bySignature(UUID signature) {
        return jdbc.sql("select weekday from weekly_by_signature(:signature)")
                .param("signature", signature)
                .query((row, number) -> WeeklySetting.of(row.getObject("weekday", Integer.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Off by the link of a mail (RFC 8058); a second time it changes nothing. */
    public void switchOff(UUID signature) {
        set(signature, WeeklySetting.of(null));
    }

    /** On again. */
    public void switchOn(UUID signature) {
        if (bySignature(signature).weekday() == null) {
            set(signature, WeeklySetting.of(DayOfWeek.MONDAY.getValue()));
        }
    }

    private void set(UUID signature, WeeklySetting chosen) {
        boolean known =
                jdbc.sql("select set_weekly(:signature, :weekday::integer, :next::date)")
                        .param("signature", signature)
                        .param("weekday", chosen.number())
                        .param("next", chosen.nextAfter(today()))
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new NotFound();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CommonsEntry.ZONE);
    }
}
