package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import org.allmende.community.Entering;
import org.allmende.community.JoinForm;
import org.allmende.community.Joining;
import org.allmende.community.ModeratorChoosing;
import org.allmende.community.ProfileShowing;
import org.allmende.community.Registering;
import org.allmende.community.Registration;
import org.allmende.community.RegistrationDeciding;
import org.allmende.community.RegistrationForm;
import org.allmende.community.ShowingForm;
import org.allmende.signin.Account;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An administration that takes part without the software, with two of its people; one that waits to
 * be admitted; and somebody who moderates.
 */
@Component
@Order(95)
class CommunityScene implements Scene {

    private static final String HERE = "127.0.0.1";
    private static final String JANA = "jana.wolf@lindenau.example";
    private static final String TOM = "tom.berger@lindenau.example";

    private final Players players;
    private final Registering registering;
    private final RegistrationDeciding deciding;
    private final Joining joining;
    private final Entering entering;
    private final ModeratorChoosing moderators;
    private final ProfileShowing profiles;
    private final JdbcClient jdbc;

    CommunityScene(
            Players players,
            Registering registering,
            RegistrationDeciding deciding,
            Joining joining,
            Entering entering,
            ModeratorChoosing moderators,
            ProfileShowing profiles,
            JdbcClient jdbc) {
        this.players = players;
        this.registering = registering;
        this.deciding = deciding;
        this.joining = joining;
        this.entering = entering;
        this.moderators = moderators;
        this.profiles = profiles;
        this.jdbc = jdbc;
    }

    @Override
    public void play(LocalDate today) {
        register(JANA, "Jana Wolf", "Leitung Hauptamt", "Gemeinde Lindenau", "MUNICIPALITY", "SN");
        Viewer operator = players.viewer(Cast.OLGA);
        Fence.within(
                operator,
                () -> {
                    Registration one = deciding.all(operator).getFirst();
                    deciding.admit(operator, one.id());
                    return moderators.add(operator, Cast.HANNAH.email());
                });
        Viewer jana = enter(JANA, "Jana", "Wolf", "Hauptamt");
        Fence.within(jana, () -> profiles.show(jana, profile(), today));
        joining.ask(TOM, HERE);
        enter(TOM, "Tom", "Berger", "Bauamt");
        register(
                "k.brandt@heidetal.example",
                "Katja Brandt",
                "Organisation und IT",
                "Samtgemeinde Heidetal",
                "MUNICIPAL_ASSOCIATION",
                "NI");
    }

    private static ShowingForm profile() {
        return new ShowingForm(
                "Leitung Hauptamt",
                "E-Akte in kleinen Gemeinden, Zusammenarbeit mit dem Amt",
                "Wir sind acht Leute im Rathaus und haben die E-Akte ohne eigene IT eingeführt.",
                List.of("NAME", "UNIT", "FUNCTION", "TOPICS", "ABOUT"));
    }

    private void register(
            String email, String person, String function, String name, String kind, String land) {
        registering.register(
                new RegistrationForm(email, person, function, name, kind, land, "", "", ""), HERE);
        registering.confirm(link(email));
    }

    private Viewer enter(String email, String givenName, String familyName, String unit) {
        var form = new JoinForm(givenName, familyName, unit, Cast.PASSWORD, "true");
        Account account = entering.enter(entering.open(link(email), HERE), form, null);
        return new Viewer(account.person(), account.authority(), Group.COMMUNITY, false);
    }

    /** The secret in the latest mail to that address, as its reader would follow it. */
    private String link(String email) {
        String body =
                jdbc.sql(
                                "select body from outgoing_mail where recipient = :email order by created_at desc, id desc limit 1")
                        .param("email", email)
                        .query(String.class)
                        .single();
        return body.replaceAll("(?s).*/mitmachen/(?:anmeldung/)?(\\S+).*", "$1");
    }
}
