/**
 * Letters of the newsroom: settings of the mail server, an outbox that survives a restart, sending with repetition. Begin at
 * {@link org.bantin.newsroom.mail.PostOffice}.
 */
@NullMarked
package org.bantin.newsroom.mail;

import org.jspecify.annotations.NullMarked;
