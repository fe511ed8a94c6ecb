package org.allmende.signin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** What a password must be: long, and not what anybody tries first. */
final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int TELLING = 4;

    private static final Set<String> COMMON =
            Set.of(
                    "1234567890",
                    "12345678910",
                    "0123456789",
                    "0987654321",
                    "1q2w3e4r5t",
                    "1qaz2wsx3edc",
                    "qwertzuiop",
                    "qwertyuiop",
                    "asdfghjkl1",
                    "passwort12",
                    "passwort123",
                    "passwort1234",
                    "password12",
                    "password123",
                    "password1234",
                    "passwordpassword",
                    "passwortpasswort",
                    "hallo12345",
                    "hallo123456",
                    "hallohallo",
                    "willkommen",
                    "willkommen1",
                    "willkommen123",
                    "geheim1234",
                    "geheimgeheim",
                    "ichliebedich",
                    "schatzschatz",
                    "sommer2024",
                    "sommer2025",
                    "sommer2026",
                    "sommer2027",
                    "winter2024",
                    "winter2025",
                    "winter2026",
                    "winter2027",
                    "fruehling2026",
                    "fruehling2027",
                    "herbst2025",
                    "herbst2026",
                    "verwaltung",
                    "verwaltung1",
                    "verwaltung123",
                    "buergermeister",
                    "bürgermeister",
                    "rathaus123",
                    "rathaus2026",
                    "behoerde123",
                    "landkreis1",
                    "stadtverwaltung",
                    "allmende12",
                    "allmende123",
                    "changeme123",
                    "letmein123",
                    "welcome123",
                    "administrator",
                    "admin12345",
                    "abcdefghij",
                    "abc1234567",
                    "fussball12",
                    "fussball123",
                    "schalke04!",
                    "deutschland",
                    "deutschland1",
                    "iloveyou12");

    private PasswordRules() {}

    /**
     * Adds a sentence for each rule broken; {@code ownWords} are names and the address, which
     * others would try.
     */
    static String read(
            Problems problems, String field, @Nullable String typed, List<String> ownWords) {
        String password = typed == null ? "" : typed;
        String plain = password.toLowerCase(Locale.GERMAN);
        if (password.isBlank()) {
            problems.at(field, "signin.password.missing");
        } else if (password.length() < SHORTEST) {
            problems.at(field, "signin.password.short", SHORTEST);
        } else if (password.length() > LONGEST) {
            problems.at(field, "signin.password.long", LONGEST);
        } else if (COMMON.contains(plain) || plain.chars().distinct().count() <= 2) {
            problems.at(field, "signin.password.common");
        } else if (ownWords.stream()
                .anyMatch(word -> tells(plain, word.toLowerCase(Locale.GERMAN)))) {
            problems.at(field, "signin.password.own");
        }
        return password;
    }

    /** A password that is little more than a name. */
    private static boolean tells(String password, String word) {
        return word.length() >= TELLING
                && password.contains(word)
                && password.length() - word.length() < 6;
    }
}
