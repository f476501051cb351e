package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;

class StoreAwayExceptionTests {
    @Test
    void aFullDiskIsToldFromADatabaseThatIsAway() {
        Exception full = new RepositoryException(
                new UncheckedIOException(new FileSystemException("data/blobs/x", null, "No space left on device")));
        assertThat(StoreAwayException.explains(full)).isTrue();
        assertThat(new StoreAwayException("saving failed", full).isDiskFull()).isTrue();
        assertThat(new StoreAwayException("saving failed", new IOException("Disk quota exceeded")).isDiskFull())
                .isTrue();
        SQLException refused = new SQLException("could not extend file", "53100");
        assertThat(new StoreAwayException("saving failed", refused).isDiskFull())
                .isTrue();
        SQLException gone = new SQLException("connection refused", "08001");
        assertThat(StoreAwayException.explains(gone)).isTrue();
        assertThat(new StoreAwayException("saving failed", gone).isDiskFull()).isFalse();
        assertThat(StoreAwayException.explains(new RepositoryException("no such property")))
                .isFalse();
        assertThat(new StoreAwayException("the store is lost").isDiskFull()).isFalse();
    }
}
