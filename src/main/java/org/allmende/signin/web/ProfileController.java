package org.allmende.signin.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import jtegenerated.Templates;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.ShownOnce;
import org.allmende.signin.Account;
import org.allmende.signin.Profile;
import org.allmende.signin.ProfileForm;
import org.allmende.signin.TokenForm;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OpenToCommunity
@Controller
class ProfileController {

    private static final String PATH = "/profil";

    /** Travels through the browser, so it is believed only as far as it looks like a page here. */
    private static final Pattern WAY = Pattern.compile("(?:/[a-z0-9-]{1,40}){1,6}");

    private final Templates pages;
    private final Profile profile;
    private final Sessions sessions;

    ProfileController(Templates pages, Profile profile, Sessions sessions) {
        this.pages = pages;
        this.profile = profile;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer, HttpServletRequest request) {
        return Answer.show(
                pages.signinProfilePage(
                        frame,
                        profile.form(viewer),
                        TokenForm.empty(),
                        profile.tokens(viewer),
                        List.of(),
                        ShownOnce.in(request)));
    }

    @PostMapping(PATH)
    Answer save(Frame frame, Viewer viewer, ProfileForm form) {
        return Answer.trying(
                () -> {
                    profile.change(viewer, form);
                    return Answer.seeOther(PATH).saying("signin.profile.saved");
                },
                problems -> page(frame, viewer, form, TokenForm.empty(), problems));
    }

    @PostMapping(PATH + "/passwort")
    Answer changePassword(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String currentPassword,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        return Answer.trying(
                () -> {
                    String email = Objects.requireNonNull(frame.me()).email();
                    profile.changePassword(
                            viewer, email, currentPassword, password, request.getRemoteAddr());
                    sessions.endOthers(viewer.person(), request);
                    return Answer.seeOther(PATH).saying("signin.password.changed");
                },
                problems -> page(frame, viewer, profile.form(viewer), TokenForm.empty(), problems));
    }

    @PostMapping(PATH + "/tokens")
    Answer makeToken(Frame frame, Viewer viewer, TokenForm form, HttpServletRequest request) {
        return Answer.trying(
                () -> {
                    ShownOnce.put(request, profile.makeToken(viewer, form));
                    return Answer.seeOther(PATH)
                            .saying("signin.token.made", form.tokenName().strip());
                },
                problems -> page(frame, viewer, profile.form(viewer), form, problems));
    }

    @PostMapping(PATH + "/tokens/{id}/widerruf")
    Answer revokeToken(Viewer viewer, @PathVariable UUID id) {
        profile.revokeToken(viewer, id);
        return Answer.seeOther(PATH).saying("signin.token.revoked");
    }

    /** Acts for another of one's authorities, and goes on where one wanted to go there. */
    @PostMapping("/behoerde")
    Answer actFor(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String behoerde,
            @RequestParam(defaultValue = "") String weiter,
            HttpServletRequest request,
            HttpServletResponse response) {
        var other =
                Objects.requireNonNull(frame.me()).others().stream()
                        .filter(one -> one.id().equals(behoerde))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var authority = AuthorityId.of(other.id());
        sessions.remember(Account.of(viewer.person(), authority), request, response);
        profile.actFor(new Viewer(viewer.person(), authority, viewer.group(), viewer.operator()));
        return Answer.seeOther(WAY.matcher(weiter).matches() ? weiter : "/")
                .saying("signin.switched", other.name());
    }

    private JteModel page(
            Frame frame, Viewer viewer, ProfileForm form, TokenForm token, List<Problem> problems) {
        return pages.signinProfilePage(frame, form, token, profile.tokens(viewer), problems, "");
    }
}
