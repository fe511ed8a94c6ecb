package org.allmende.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.fields.FieldKind;
import org.allmende.fields.FieldValue;
import org.allmende.people.PersonGroupId;
import org.allmende.plan.ItemKind;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Nature;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ListedItem;
import org.allmende.work.Priority;
import org.allmende.work.TaskState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/** A package, task or milestone as the interface shows it. */
@Schema(name = "Item", description = "Ein Paket, eine Aufgabe oder ein Meilenstein")
record ItemResource(
        UUID id,
        UUID project,
        @Schema(description = "Laufende Nummer im Projekt", example = "12") int number,
        @Schema(
                        description =
                                "Schlüssel aus der Vorlage; bleibt beim Umbenennen und Verschieben gleich",
                        example = "1.2")
                String key,
        @Schema(description = "Paket, in dem es liegt; null ganz oben") @Nullable UUID parent,
        ItemKind kind,
        @Schema(description = "TASK, Beteiligung, Entscheidung oder gesetzliche Frist")
                Nature nature,
        @Schema(example = "Aktenplan beschließen") String title,
        @Schema(description = "Markdown") String description,
        @Schema(description = "Woran zu erkennen ist, dass es fertig ist") String doneWhen,
        @Schema(description = "Bei einem Paket: was sein Inhalt ergibt") TaskState state,
        @Nullable LocalDate pausedUntil,
        @Schema(
                        description = "Erster Tag; bei einem Paket der seines Inhalts",
                        example = "2027-01-04")
                @Nullable LocalDate start,
        @Schema(
                        description =
                                "Letzter Tag einschließlich; bei einem Paket der seines Inhalts",
                        example = "2027-01-15")
                @Nullable LocalDate end,
        @Schema(
                        description = "AT Arbeitstage, KT Kalendertage, W Wochen, M Monate",
                        example = "10 AT")
                @Nullable String duration,
        @Schema(description = "Geplanter Aufwand in Stunden") @Nullable Integer effortHours,
        Priority priority,
        @Schema(description = "Verantwortliche Person") @Nullable UUID responsible,
        List<UUID> assignees,
        @Schema(description = "Gruppen, deren Mitglieder sie ausführen") List<UUID> groups,
        @Schema(description = "Schlüssel der Rollen; die erste verantwortet") List<String> roles,
        @Schema(description = "Aktenzeichen") String fileReference,
        List<LegalBasis> legalBases,
        List<String> tags,
        @Schema(description = "Eigene Felder der Behörde, soweit ausgefüllt")
                List<FieldResource> fields,
        @Schema(description = "Ampel; CLOSED erledigt, GREY ohne Termin") Urgency urgency,
        @Schema(description = "Zählt die Änderungen; steht auch im ETag") int version) {

    @Schema(name = "ItemPage")
    record PageOf(
            List<ItemResource> items,
            @Schema(description = "Adresse der nächsten Seite; null auf der letzten")
                    @Nullable String next) {}

    @Schema(name = "Field", description = "Ein eigenes Feld der Behörde mit seinem Wert")
    record FieldResource(
            UUID id,
            @Schema(example = "Kostenstelle") String name,
            FieldKind kind,
            @Schema(
                            description =
                                    "Text; eine Zahl mit Punkt, ein Datum als 2027-01-04, eine Person als Kennung",
                            example = "5110")
                    String value) {

        static FieldResource of(FieldValue value) {
            return new FieldResource(
                    value.field().value(), value.name(), value.kind(), value.value());
        }
    }

    static ItemResource of(ListedItem listed, List<FieldValue> fields) {
        var item = listed.item();
        return new ItemResource(
                item.id().value(),
                item.project().value(),
                item.number(),
                item.key(),
                item.parent() == null ? null : item.parent().value(),
                item.kind(),
                item.nature(),
                item.title(),
                item.description(),
                item.doneWhen(),
                listed.state(),
                item.pausedUntil(),
                listed.start(),
                listed.end(),
                item.duration() == null ? null : item.duration().toString(),
                item.effortHours(),
                item.priority(),
                item.responsible() == null ? null : item.responsible().value(),
                item.assignees().stream().map(PersonId::value).toList(),
                item.groups().stream().map(PersonGroupId::value).toList(),
                item.roles(),
                item.fileReference(),
                item.legalBases(),
                item.tags(),
                fields.stream().map(FieldResource::of).toList(),
                listed.content().urgency(),
                item.version());
    }
}
