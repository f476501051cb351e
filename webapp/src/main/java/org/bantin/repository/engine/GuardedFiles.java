package org.bantin.repository.engine;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jackrabbit.oak.commons.Buffer;
import org.apache.jackrabbit.oak.segment.spi.monitor.FileStoreMonitor;
import org.apache.jackrabbit.oak.segment.spi.monitor.IOMonitor;
import org.apache.jackrabbit.oak.segment.spi.monitor.RemoteStoreMonitor;
import org.apache.jackrabbit.oak.segment.spi.persistence.GCJournalFile;
import org.apache.jackrabbit.oak.segment.spi.persistence.JournalFile;
import org.apache.jackrabbit.oak.segment.spi.persistence.JournalFileReader;
import org.apache.jackrabbit.oak.segment.spi.persistence.JournalFileWriter;
import org.apache.jackrabbit.oak.segment.spi.persistence.ManifestFile;
import org.apache.jackrabbit.oak.segment.spi.persistence.RepositoryLock;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentArchiveManager;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentArchiveReader;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentArchiveWriter;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentNodeStorePersistence;
import org.jspecify.annotations.Nullable;

/**
 * The files of a segment store, written until the first write fails, as on a full disk, and never again after it. Oak gives up the
 * segments that it could not write and would go on, and the next state it writes down would stand on segments that are nowhere:
 * a store that works until it is opened again. What the files hold when the first write fails is whole.
 */
final class GuardedFiles implements SegmentNodeStorePersistence {
    private final SegmentNodeStorePersistence files;
    private final Guard guard;

    /** @param broken called once, by the thread whose write failed */
    GuardedFiles(SegmentNodeStorePersistence files, Runnable broken) {
        this.files = files;
        this.guard = new Guard(broken);
    }

    @Override
    public SegmentArchiveManager createArchiveManager(
            boolean memoryMapping,
            boolean offHeapAccess,
            IOMonitor ioMonitor,
            FileStoreMonitor fileStoreMonitor,
            RemoteStoreMonitor remoteStoreMonitor)
            throws IOException {
        return new Archives(
                files.createArchiveManager(
                        memoryMapping, offHeapAccess, ioMonitor, fileStoreMonitor, remoteStoreMonitor),
                guard);
    }

    @Override
    public boolean segmentFilesExist() {
        return files.segmentFilesExist();
    }

    @Override
    public JournalFile getJournalFile() {
        return new Heads(files.getJournalFile(), guard);
    }

    @Override
    public GCJournalFile getGCJournalFile() throws IOException {
        return files.getGCJournalFile();
    }

    @Override
    public ManifestFile getManifestFile() throws IOException {
        return files.getManifestFile();
    }

    @Override
    public RepositoryLock lockRepository() throws IOException {
        return files.lockRepository();
    }

    private interface Write {
        void run() throws IOException;
    }

    private static final class Guard {
        private final AtomicBoolean failed = new AtomicBoolean();
        private final Runnable broken;
        private volatile @Nullable IOException first;

        Guard(Runnable broken) {
            this.broken = broken;
        }

        void write(Write write) throws IOException {
            IOException before = first;
            if (before != null) {
                throw new IOException("nothing is written after a write that failed: " + before.getMessage(), before);
            }
            try {
                write.run();
            } catch (IOException e) {
                first = e;
                if (failed.compareAndSet(false, true)) {
                    broken.run();
                }
                throw e;
            }
        }
    }

    private record Heads(JournalFile file, Guard guard) implements JournalFile {
        @Override
        public JournalFileReader openJournalReader() throws IOException {
            return file.openJournalReader();
        }

        @Override
        public JournalFileWriter openJournalWriter() throws IOException {
            return new HeadWriter(file.openJournalWriter(), guard);
        }

        @Override
        public String getName() {
            return file.getName();
        }

        @Override
        public boolean exists() {
            return file.exists();
        }
    }

    private record HeadWriter(JournalFileWriter writer, Guard guard) implements JournalFileWriter {
        @Override
        public void truncate() throws IOException {
            guard.write(writer::truncate);
        }

        @Override
        public void writeLine(String line) throws IOException {
            guard.write(() -> writer.writeLine(line));
        }

        @Override
        public void batchWriteLines(List<String> lines) throws IOException {
            guard.write(() -> writer.batchWriteLines(lines));
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private record Archives(SegmentArchiveManager manager, Guard guard) implements SegmentArchiveManager {
        @Override
        public List<String> listArchives() throws IOException {
            return manager.listArchives();
        }

        @Override
        public @Nullable SegmentArchiveReader open(String archiveName) throws IOException {
            return manager.open(archiveName);
        }

        @Override
        public @Nullable SegmentArchiveReader forceOpen(String archiveName) throws IOException {
            return manager.forceOpen(archiveName);
        }

        @Override
        public SegmentArchiveWriter create(String archiveName) throws IOException {
            return new ArchiveWriter(manager.create(archiveName), guard);
        }

        @Override
        public boolean delete(String archiveName) {
            return manager.delete(archiveName);
        }

        @Override
        public boolean renameTo(String from, String to) {
            return manager.renameTo(from, to);
        }

        @Override
        public void copyFile(String from, String to) throws IOException {
            manager.copyFile(from, to);
        }

        @Override
        public boolean exists(String archiveName) {
            return manager.exists(archiveName);
        }

        @Override
        public void recoverEntries(String archiveName, LinkedHashMap<UUID, byte[]> entries) throws IOException {
            manager.recoverEntries(archiveName, entries);
        }

        @Override
        public void backup(String archiveName, String backupArchiveName, Set<UUID> recoveredEntries)
                throws IOException {
            manager.backup(archiveName, backupArchiveName, recoveredEntries);
        }
    }

    private record ArchiveWriter(SegmentArchiveWriter writer, Guard guard) implements SegmentArchiveWriter {
        @Override
        public void writeSegment(
                long msb,
                long lsb,
                byte[] data,
                int offset,
                int size,
                int generation,
                int fullGeneration,
                boolean isCompacted)
                throws IOException {
            guard.write(
                    () -> writer.writeSegment(msb, lsb, data, offset, size, generation, fullGeneration, isCompacted));
        }

        @Override
        public @Nullable Buffer readSegment(long msb, long lsb) throws IOException {
            return writer.readSegment(msb, lsb);
        }

        @Override
        public boolean containsSegment(long msb, long lsb) {
            return writer.containsSegment(msb, lsb);
        }

        @Override
        public void writeGraph(byte[] data) throws IOException {
            guard.write(() -> writer.writeGraph(data));
        }

        @Override
        public void writeBinaryReferences(byte[] data) throws IOException {
            guard.write(() -> writer.writeBinaryReferences(data));
        }

        @Override
        public long getLength() {
            return writer.getLength();
        }

        @Override
        public int getEntryCount() {
            return writer.getEntryCount();
        }

        @Override
        public void close() throws IOException {
            guard.write(writer::close);
        }

        @Override
        public boolean isCreated() {
            return writer.isCreated();
        }

        @Override
        public void flush() throws IOException {
            guard.write(writer::flush);
        }

        @Override
        public String getName() {
            return writer.getName();
        }

        @Override
        public boolean isRemote() {
            return writer.isRemote();
        }

        @Override
        public int getMaxEntryCount() {
            return writer.getMaxEntryCount();
        }
    }
}
