package org.bantin.content.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bantin.repository.access.Actor;

/**
 * Imports of whole sites, one after the other. Each is kept in files below the data directory, so that it outlives pages, sessions and
 * the process: files arrive in pieces, are read without changing anything, and are taken in by one run in the background at a time.
 * Every method asks for an administrator ({@link org.bantin.repository.AccessDeniedException}) and refuses what cannot be with an
 * {@link ImportRefusedException} whose message is for people.
 */
public interface SiteImports {
    /** Makes place for a new import whose first file is about to arrive. The same file that had begun to arrive goes on. */
    SiteImport open(Actor actor, Upload file);

    /** Makes place for a further file: another part of the export, or an archive of its pictures. */
    SiteImport add(Actor actor, String id, Upload file);

    /**
     * Takes a piece of a file that begins at the given place. A piece that is there already changes nothing.
     *
     * @return how many bytes of the file are here
     */
    long receive(Actor actor, Piece piece, InputStream bytes) throws IOException;

    /** Forgets a file that was sent, as long as nothing was taken in. */
    SiteImport remove(Actor actor, String id, int file);

    /** Reads what has arrived, in the background; nothing is changed. */
    SiteImport read(Actor actor, String id);

    /** Begins the run, in the background, or goes on with one that ended before its time. */
    SiteImport begin(Actor actor, String id, ImportPlan plan);

    /** Asks a run, or a reading, to end after the batch at hand. What was taken in stays. */
    SiteImport cancel(Actor actor, String id);

    /** Takes what the import made off the site and into the trash, in the background; what was edited since stays. */
    SiteImport takeBack(Actor actor, String id);

    /** Throws the files away; an import that has taken nothing in goes altogether. */
    void discard(Actor actor, String id);

    Optional<SiteImport> find(Actor actor, String id);

    /** All of them, the newest first. */
    List<SiteImport> list(Actor actor);

    /** Some lines of the report. @param kind empty for all */
    Lines lines(Actor actor, String id, String kind, int from, int most, Locale locale);

    /** Writes the whole report as a table. */
    void table(Actor actor, String id, Locale locale, Writer out) throws IOException;

    /** What a reason, a loss or an outcome is called. @param what as {@link SiteImport.Tally} names it */
    String word(String what, Locale locale);

    /** A file that will arrive: its name and size there, and when it was changed last, by which it is known again. */
    record Upload(String name, long size, long modified, boolean pictures) {}

    /** Where a piece belongs. */
    record Piece(String id, int file, long at) {}

    /** A part of the report and the number of lines that it was taken from. */
    record Lines(int total, List<Line> some) {
        public Lines {
            some = List.copyOf(some);
        }
    }

    /**
     * What became of one record.
     *
     * @param kind {@code created}, {@code updated}, {@code unchanged}, {@code skipped}, {@code lost}, {@code note}…
     * @param record as people find it in the export
     * @param what in words; empty when there is nothing to add
     * @param item its identifier here; empty for none
     */
    record Line(String kind, String record, String what, String item) {}
}
