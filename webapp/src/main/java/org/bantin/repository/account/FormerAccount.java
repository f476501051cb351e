package org.bantin.repository.account;

import java.time.Instant;

/**
 * Somebody whose account was removed. Stories and the audit trail hold the user name; this says what to show for it.
 *
 * @param displayName what to show; no name of a person when it is forgotten
 * @param forgotten whether the name was to go too
 * @param by who removed the account
 */
public record FormerAccount(String name, String displayName, boolean forgotten, Instant at, String by) {}
