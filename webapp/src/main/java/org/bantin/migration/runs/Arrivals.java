package org.bantin.migration.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bantin.content.imports.ImportRefusedException;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Arriving;
import org.bantin.content.imports.SiteImports.Piece;
import org.bantin.content.imports.SiteImports.Upload;
import org.springframework.stereotype.Component;

/**
 * Files that come in pieces. A piece is written where it belongs; one that came before changes nothing, one that leaves a gap is refused
 * with what is here, so that the browser goes on from there.
 */
@Component
class Arrivals {
    private static final long LARGEST_EXPORT = 8L << 30;
    private static final long LARGEST_PICTURES = 100L << 30;
    private static final long RESERVE = 512L << 20;
    private static final long MEGABYTE = 1 << 20;
    private static final int MOST_FILES = 50;
    private static final int BUFFER = 1 << 16;
    private static final int ENOUGH_TO_TELL = 1 << 16;

    private final RunFolders folders;

    Arrivals(RunFolders folders) {
        this.folders = folders;
    }

    SiteImport announce(SiteImport state, Upload file) {
        String name = clean(file.name());
        for (Arriving known : state.files()) {
            if (known.name().equals(name)
                    && known.size() == file.size()
                    && known.modified() == file.modified()
                    && known.pictures() == file.pictures()) {
                return state;
            }
        }
        check(file, name, state);
        List<Arriving> files = new ArrayList<>(state.files());
        int number = files.stream().mapToInt(Arriving::number).max().orElse(0) + 1;
        files.add(new Arriving(number, name, file.size(), file.modified(), file.pictures(), 0));
        return state.with(files);
    }

    /** Refuses what could not come to a good end before a byte of it is sent. */
    void check(Upload file, String name, SiteImport state) {
        long largest = file.pictures() ? LARGEST_PICTURES : LARGEST_EXPORT;
        if (file.size() <= 0) {
            throw new ImportRefusedException("empty", name);
        }
        if (file.size() > largest) {
            throw new ImportRefusedException("too-large", name, file.size() / MEGABYTE, largest / MEGABYTE);
        }
        if (state.files().size() >= MOST_FILES) {
            throw new ImportRefusedException("too-many", MOST_FILES);
        }
        long toCome =
                state.files().stream().mapToLong(one -> one.size() - one.here()).sum();
        // what is taken in is stored once more before the file goes
        long needed = toCome + 2 * file.size() + RESERVE;
        long room = folders.room();
        if (room < needed) {
            throw new ImportRefusedException("no-room", name, needed / MEGABYTE, room / MEGABYTE);
        }
    }

    static String clean(String name) {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "export.xml" : last.substring(Math.max(0, last.length() - 200));
    }

    /** @return how much of the file is here */
    long receive(RunFolder folder, Arriving file, Piece piece, InputStream bytes) throws IOException {
        Path path = folder.file(file.number());
        try (RandomAccessFile out = new RandomAccessFile(path.toFile(), "rw")) {
            long here = out.length();
            if (piece.at() < 0 || piece.at() > here) {
                throw new ImportRefusedException("gap", here);
            }
            long at = piece.at();
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                if (at + read > file.size()) {
                    throw new ImportRefusedException("longer", file.name());
                }
                int known = (int) Math.max(0, Math.min(read, here - at));
                out.seek(at + known);
                out.write(buffer, known, read - known);
                at += read;
            }
            here = out.length();
            if (piece.at() < ENOUGH_TO_TELL) {
                look(file, path, here);
            }
            return here;
        } catch (IOException e) {
            if (folders.room() < MEGABYTE) {
                throw new ImportRefusedException("disk-full", file.name());
            }
            throw e;
        }
    }

    private static void look(Arriving file, Path path, long here) throws IOException {
        if (here >= Math.min(ENOUGH_TO_TELL, file.size())) {
            FirstLook.at(path, file, here >= file.size());
        }
    }

    static void forget(RunFolder folder, int number) throws IOException {
        Files.deleteIfExists(folder.file(number));
    }
}
