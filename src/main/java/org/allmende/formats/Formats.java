package org.allmende.formats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.community.ContributionState;
import org.allmende.search.TypedWords;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moderation hid, the fence leaves out, and for visitors what users described. */
@Repository
class Formats {

    /** More than anybody reads through on one page. */
    private static final int MOST = 300;

    private static final String SELECT =
            """
            select f.id, f.slug, f.sheet, f.version, a.name authority, s.state,
                (f.person = asking_person() and f.authority = asking_authority()) is true own
            from exchange_format f left join authority a on a.id = f.authority
            left join contribution_standing s on s.kind = 'format' and s.id = f.id
            """;

    private final JdbcClient jdbc;

    Formats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that come with the software first, in their order; then the others by title. */
    List<ExchangeFormat> all(@Nullable Viewer viewer) {
        return jdbc.sql(
                        SELECT
                                + "order by f.number nulls last, (f.sheet ->> 'title') collate \"de-x-icu\", f.id limit :most")
                .param("most", MOST)
                .query(Formats::read)
                .list();
    }

    Optional<ExchangeFormat> find(@Nullable Viewer viewer, String slug) {
        return jdbc.sql(SELECT + "where f.slug = :slug")
                .param("slug", slug)
                .query(Formats::read)
                .optional();
    }

    /** Those that say something, best first. */
    List<ExchangeFormat> saying(Viewer viewer, String words, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                where f.words @@ to_tsquery('german', :question)
                                order by ts_rank(f.words, to_tsquery('german', :question)) desc, f.number nulls last, f.id limit :most
                                """)
                .param("question", TypedWords.query(words))
                .param("most", most)
                .query(Formats::read)
                .list();
    }

    void add(Viewer viewer, FormatId id, String slug, FormatSheet sheet) {
        jdbc.sql(
                        "insert into exchange_format (id, slug, authority, person, sheet) values (:id, :slug, :authority, :person, :sheet::jsonb)")
                .param("id", id.value())
                .param("slug", slug)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("sheet", SheetFile.json(sheet))
                .update();
    }

    /** Whether it was still the version that was read. */
    boolean change(Viewer viewer, FormatId id, FormatSheet sheet, int version) {
        return jdbc.sql(
                                """
                                update exchange_format set sheet = :sheet::jsonb, version = version + 1
                                where id = :id and version = :version and person = :person
                                """)
                        .param("id", id.value())
                        .param("sheet", SheetFile.json(sheet))
                        .param("version", version)
                        .param("person", viewer.person().value())
                        .update()
                == 1;
    }

    /** By the start, which is nobody. */
    boolean keepShared(FormatSheet sheet, String slug) {
        return jdbc.sql("select keep_shared_format(:number, :slug, :sheet::jsonb)")
                .param("number", sheet.number())
                .param("slug", slug)
                .param("sheet", SheetFile.json(sheet))
                .query(Boolean.class)
                .single();
    }

    private static ExchangeFormat read(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new ExchangeFormat(
                new FormatId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                SheetFile.kept(row.getString("sheet")),
                row.getString("authority"),
                row.getBoolean("own"),
                state == null ? null : ContributionState.valueOf(state),
                row.getInt("version"));
    }
}
