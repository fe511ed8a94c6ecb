package org.allmende.community;

import static java.util.Objects.requireNonNullElse;

import org.allmende.shell.Problems;
import org.allmende.signin.AcceptanceForm;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types who follows the link of the mail.
 *
 * @param rules whether they accept the house rules
 */
public record JoinForm(
        String givenName, String familyName, String unit, String password, String rules) {

    public JoinForm(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String unit,
            @Nullable String password,
            @Nullable String rules) {
        this.givenName = requireNonNullElse(givenName, "");
        this.familyName = requireNonNullElse(familyName, "");
        this.unit = requireNonNullElse(unit, "");
        this.password = requireNonNullElse(password, "");
        this.rules = requireNonNullElse(rules, "");
    }

    public static JoinForm empty() {
        return new JoinForm("", "", "", "", "");
    }

    public boolean accepted() {
        return rules.equals("true");
    }

    /** The unit, when that and the house rules are well. */
    String readUnit() {
        var problems = new Problems();
        String read = problems.text("unit", unit, 100);
        if (!accepted()) {
            problems.at("rules", "community.rules.missing");
        }
        problems.refuseIfAny();
        return read;
    }

    AcceptanceForm acceptance() {
        return new AcceptanceForm(givenName, familyName, password);
    }
}
