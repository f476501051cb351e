package org.bantin.repository.account;

/**
 * An account was added, changed or removed; told after it is stored. Who keeps something for a person forgets it with the account.
 *
 * @param removed whether it is gone
 */
public record AccountChanged(String name, boolean removed) {}
