package org.bantin.repository.account;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bantin.repository.security.CheckedPasswords;

/** What every account must hold to, whichever door it comes through; each refusal says what would be right. */
final class AccountRules {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,62}[a-z0-9]");
    private static final Set<String> RESERVED =
            Set.of("anonymous", "everyone", "system", "publisher", "scheduler", "importer", "repository", "schema");
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 256;
    private static final int FEWEST_CHARACTERS = 5;

    private AccountRules() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static void checkName(String name) {
        if (!isName(name) || RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                    "`" + name
                            + "` cannot be a user name; use 3 to 64 of a-z, 0-9, dot, - and _, beginning with a letter, such as `lan.nguyen`");
        }
    }

    static void checkRoles(Account account) {
        if (account.roles().isEmpty() && account.groups().isEmpty()) {
            throw new IllegalArgumentException("an account needs at least one role");
        }
    }

    /** The password in the one spelling under which it is kept. */
    static String accepted(String name, String typed) {
        String password = CheckedPasswords.spelled(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD
                    + " characters, this one has " + length);
        }
        if (password.toLowerCase(Locale.ROOT).contains(name)
                || password.chars().distinct().count() < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a password must not contain the user name or be one character repeated");
        }
        return password;
    }
}
