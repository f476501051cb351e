/**
 * Who may sign in: accounts and groups of people, kept in Oak's user management, and the names of those who left. Read {@link
 *  org.bantin.repository.account.Accounts} first. Every rule about accounts, such as that one administrator stays, holds here.
 */
@NamedInterface("account")
@NullMarked
package org.bantin.repository.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
