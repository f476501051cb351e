package org.bantin.newsroom.mail;

/** Something done on every round of the post, such as writing the digests that are due. Repeated when it fails. */
public interface Errand {
    void run();
}
