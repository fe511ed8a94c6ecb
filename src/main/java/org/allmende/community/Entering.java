package org.allmende.community;

import org.allmende.people.OpenInvitation;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.SignedIn;
import org.allmende.signin.Account;
import org.allmende.signin.InvitationAcceptance;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Following the link of the mail: an account, or one more membership of somebody who has one. */
@Component
public class Entering {

    private final InvitationAcceptance acceptance;
    private final HouseRules rules;

    Entering(InvitationAcceptance acceptance, HouseRules rules) {
        this.acceptance = acceptance;
        this.rules = rules;
    }

    /**
     * What the link opens.
     *
     * @throws NotFound when it is used, too old, or no link into the community
     */
    public OpenInvitation open(String token, String client) {
        OpenInvitation invitation = acceptance.open(token, client);
        if (invitation.group() != Group.COMMUNITY) {
            throw new NotFound();
        }
        return invitation;
    }

    /**
     * Joins, and accepts the house rules.
     *
     * @param known who is signed in, or null
     * @throws Refused when something is missing
     */
    public Account enter(OpenInvitation invitation, JoinForm form, @Nullable SignedIn known) {
        OpenInvitation own = invitation.in(form.readUnit());
        Account account =
                known == null
                        ? acceptance.asNewcomer(own, form.acceptance())
                        : acceptance.asPerson(own, known.viewer().person(), known.me().email());
        var viewer = new Viewer(account.person(), account.authority(), Group.COMMUNITY, false);
        Fence.within(
                viewer,
                () -> {
                    rules.accept(viewer);
                    return true;
                });
        return account;
    }
}
