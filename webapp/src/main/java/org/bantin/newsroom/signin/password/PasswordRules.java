package org.bantin.newsroom.signin.password;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.HouseRules;
import org.springframework.stereotype.Component;

/** Says in words what is wrong with a password or a user name: long, not guessable, nothing about capitals and signs. */
@Component
public class PasswordRules {
    private static final int LONGEST = 256;
    private static final int FEWEST_LETTERS = 5;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,62}[a-z0-9]");
    /** Beginnings that guessing starts with, without accents and digits. */
    private static final Set<String> GUESSED = Set.of(
            "password",
            "passw0rd",
            "matkhau",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "abcdefghij",
            "iloveyou",
            "admin",
            "administrator",
            "welcome",
            "letmein",
            "congdoan",
            "vietnam",
            "anhyeuem",
            "emyeuanh",
            "bantin",
            "toasoan",
            "liendoanlaodong",
            "monkey",
            "dragon",
            "football",
            "hoilamgi",
            "xinchao");

    private final HouseRules rules;

    PasswordRules(HouseRules rules) {
        this.rules = rules;
    }

    public int shortest() {
        return rules.rules().shortestPassword();
    }

    /** What is wrong with a password, in the person's language; empty when nothing. */
    public Optional<String> problem(String name, String displayName, String typed, Words words) {
        String password = Normalizer.normalize(typed, Normalizer.Form.NFC);
        int length = password.codePointCount(0, password.length());
        if (length < shortest()) {
            return Optional.of(words.text("newsroom.password.short", shortest(), length));
        }
        if (length > LONGEST) {
            return Optional.of(words.text("newsroom.password.long", LONGEST));
        }
        String plain = plain(password);
        boolean named = !name.isEmpty() && plain.contains(plain(name));
        String person = plain(displayName);
        if (named || (person.length() > FEWEST_LETTERS && plain.contains(person))) {
            return Optional.of(words.text("newsroom.password.named"));
        }
        if (password.chars().distinct().count() < FEWEST_LETTERS || isRow(password)) {
            return Optional.of(words.text("newsroom.password.simple"));
        }
        String letters = plain.replaceAll("[^a-z]", "");
        return GUESSED.contains(letters) ? Optional.of(words.text("newsroom.password.guessed")) : Optional.empty();
    }

    public Optional<String> nameProblem(String name, Words words) {
        return NAME.matcher(name).matches() ? Optional.empty() : Optional.of(words.text("newsroom.users.name.wrong"));
    }

    /** 1234567890, abcdefghijk and the like. */
    private static boolean isRow(String password) {
        int steps = 0;
        for (int at = 1; at < password.length(); at++) {
            int step = password.charAt(at) - password.charAt(at - 1);
            steps += step == 1 || step == -1 || step == 0 ? 1 : 0;
        }
        return steps >= password.length() - 2;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("\\s", "");
    }
}
