package org.bantin.repository;

import java.util.Set;
import org.bantin.repository.access.Role;

/** A user of the newsroom as the administrator sees it. Sections limit the roles; empty means all. */
public record Account(String name, String displayName, Set<Role> roles, Set<String> sections, boolean enabled) {}
