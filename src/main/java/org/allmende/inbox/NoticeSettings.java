package org.allmende.inbox;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.allmende.shared.Forbidden;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is mailed how soon: one’s own choice, else the preset of the authority, else what is usual.
 */
@Component
public class NoticeSettings {

    private final JdbcClient jdbc;

    NoticeSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How everything is preset for the viewer’s authority. */
    @Transactional(readOnly = true)
    public Map<NoticeKind, MailPace> presets(Viewer viewer) {
        var paces = new EnumMap<NoticeKind, MailPace>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            paces.put(kind, kind.usual());
        }
        paces.putAll(
                paces(
                        "select kind, pace from notice_preset where authority = :authority",
                        viewer,
                        null));
        return paces;
    }

    /** The viewer’s own choices, to change them. */
    @Transactional(readOnly = true)
    public NoticeSettingsForm form(Viewer viewer) {
        return NoticeSettingsForm.of(
                paces(
                        "select kind, pace from notice_setting where authority = :authority and person = :person",
                        viewer,
                        viewer.person().value()),
                hours(viewer, viewer.person().value()));
    }

    @Transactional
    public void change(Viewer viewer, NoticeSettingsForm form) {
        var problems = new Problems();
        Map<NoticeKind, MailPace> paces = form.paces(problems);
        boolean own = form.value("ownHours").equals("true");
        Hours hours = own ? form.hours(problems) : null;
        problems.refuseIfAny();
        jdbc.sql("delete from notice_setting where authority = :authority and person = :person")
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .update();
        paces.forEach((kind, pace) ->
                jdbc.sql(
                                "insert into notice_setting (authority, person, kind, pace) values (:authority, :person, :kind, :pace)")
                        .param("authority", viewer.authority().value())
                        .param("person", viewer.person().value())
                        .param("kind", kind.name())
                        .param("pace", pace.name())
                        .update());
        keep(viewer, viewer.person().value(), hours);
    }

    /** The presets of the authority, for its administration. */
    @Transactional(readOnly = true)
    public NoticeSettingsForm presetForm(Viewer viewer) {
        check(viewer);
        Hours hours = hours(viewer, null);
        return NoticeSettingsForm.of(presets(viewer), hours == null ? Hours.USUAL : hours);
    }

    /**
     * @param forAll whether what people chose themselves goes too
     */
    @Transactional
    public void preset(Viewer viewer, NoticeSettingsForm form, boolean forAll) {
        check(viewer);
        var problems = new Problems();
        Map<NoticeKind, MailPace> paces = form.paces(problems);
        Hours hours = form.hours(problems);
        problems.refuseIfAny();
        remove(viewer, "delete from notice_preset where authority = :authority");
        paces.forEach((kind, pace) ->
                jdbc.sql(
                                "insert into notice_preset (authority, kind, pace) values (:authority, :kind, :pace)")
                        .param("authority", viewer.authority().value())
                        .param("kind", kind.name())
                        .param("pace", pace.name())
                        .update());
        if (forAll) {
            // Who unsubscribed by a link said no: that holds.
            remove(
                    viewer,
                    "delete from notice_setting where authority = :authority and before is null");
            remove(
                    viewer,
                    "delete from notice_hours where authority = :authority and person is not null");
        }
        keep(viewer, null, hours);
    }

    private void remove(Viewer viewer, String sql) {
        jdbc.sql(sql).param("authority", viewer.authority().value()).update();
    }

    private Map<NoticeKind, MailPace> paces(String sql, Viewer viewer, @Nullable UUID person) {
        var paces = new EnumMap<NoticeKind, MailPace>(NoticeKind.class);
        var query = jdbc.sql(sql).param("authority", viewer.authority().value());
        (person == null ? query : query.param("person", person))
                .query(row -> {
                    paces.put(
                            NoticeKind.valueOf(row.getString("kind")),
                            MailPace.valueOf(row.getString("pace")));
                });
        return paces;
    }

    private @Nullable Hours hours(Viewer viewer, @Nullable UUID person) {
        return jdbc.sql(
                        "select * from notice_hours where authority = :authority and person is not distinct from :person::uuid")
                .param("authority", viewer.authority().value())
                .param("person", person)
                .query((row, number) ->
                        new Hours(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class),
                                row.getBoolean("quiet_days_off"),
                                row.getObject("daily_at", LocalTime.class)))
                .optional()
                .orElse(null);
    }

    private void keep(Viewer viewer, @Nullable UUID person, @Nullable Hours hours) {
        jdbc.sql(
                        "delete from notice_hours where authority = :authority and person is not distinct from :person::uuid")
                .param("authority", viewer.authority().value())
                .param("person", person)
                .update();
        if (hours != null) {
            jdbc.sql(
                            """
                            insert into notice_hours (authority, person, quiet_from, quiet_until, quiet_days_off, daily_at)
                            values (:authority, :person, :from, :until, :off, :daily)
                            """)
                    .param("authority", viewer.authority().value())
                    .param("person", person)
                    .param("from", hours.quietFrom())
                    .param("until", hours.quietUntil())
                    .param("off", hours.quietDaysOff())
                    .param("daily", hours.dailyAt())
                    .update();
        }
    }

    private static void check(Viewer viewer) {
        if (!viewer.group().mayAdminister()) {
            throw new Forbidden();
        }
    }
}
