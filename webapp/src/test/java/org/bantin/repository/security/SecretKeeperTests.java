package org.bantin.repository.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.util.Map;
import org.bantin.repository.InstanceRole;
import org.bantin.repository.OakRecords;
import org.bantin.repository.RepositoryProperties;
import org.bantin.repository.RepositoryProperties.StoreKind;
import org.bantin.repository.StoreName;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeeperTests {
    private static final String PLACE = "/records/second-factor/lan#secret";
    private static final RepositoryProperties.Database NONE = new RepositoryProperties.Database(null, null, null, 1);

    @TempDir
    Path data;

    @Test
    void sealsUnderAKeyThatOnlyTheOwnerMayRead() throws IOException {
        SecretKeeper keeper = SecretKeeper.of(settings(null));
        String sealed = keeper.seal("JBSWY3DPEHPK3PXP", PLACE);

        assertThat(sealed).doesNotContain("JBSWY3DP").isNotEqualTo(keeper.seal("JBSWY3DPEHPK3PXP", PLACE));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(SecretKeeper.of(settings(null)).open(sealed, PLACE)).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThat(keeper.open("never sealed", PLACE)).isEqualTo("never sealed");
    }

    @Test
    void aSealedTextIsOfNoUseElsewhereNorUnderAnotherKey() {
        SecretKeeper keeper = SecretKeeper.of(settings("mot-khoa-dai-du-16-ky-tu"));
        String sealed = keeper.seal("mật khẩu", PLACE);

        assertThat(SecretKeeper.of(settings("mot-khoa-dai-du-16-ky-tu")).open(sealed, PLACE))
                .isEqualTo("mật khẩu");
        assertThat(keeper.open(sealed, "/records/second-factor/hoa#secret")).isEqualTo(sealed);
        assertThat(SecretKeeper.forTheMoment().open(sealed, PLACE)).isEqualTo(sealed);
        assertThat(data.resolve("secret.key")).doesNotExist();
        assertThatThrownBy(() -> settings("ngan")).hasMessageContaining("bantin.secret-key");
    }

    @Test
    void recordsAreSealedInTheStoreAndOldOnesAtTheNextStart() {
        try (TestRepository repository = TestRepository.inMemory()) {
            OakRecords records = new OakRecords(repository.sessions(), SecretKeeper.of(settings(null)));
            records.put("second-factor/lan", Map.of("secret", "JBSWY3DPEHPK3PXP", "step", "7"));
            records.put("second-factor/hoa", Map.of("secret", "AAAA"));
            repository
                    .sessions()
                    .change(
                            StoreName.DRAFT,
                            Actor.system("test"),
                            session -> session.getNode("/records/second-factor/hoa")
                                    .setProperty("secret", "AAAA"));

            assertThat(records.sealOpenOnes()).isEqualTo(1);

            assertThat(stored(repository, "lan")).startsWith("sealed:1:");
            assertThat(stored(repository, "hoa")).startsWith("sealed:1:");
            assertThat(records.find("second-factor/lan")).contains(Map.of("secret", "JBSWY3DPEHPK3PXP", "step", "7"));
            assertThat(records.below("second-factor").get("hoa")).containsEntry("secret", "AAAA");
        }
    }

    private static String stored(TestRepository repository, String name) {
        return repository
                .sessions()
                .read(
                        StoreName.DRAFT,
                        Actor.system("test"),
                        session -> session.getNode("/records/second-factor/" + name)
                                .getProperty("secret")
                                .getString());
    }

    private RepositoryProperties settings(@Nullable String key) {
        return new RepositoryProperties(
                StoreKind.SEGMENT,
                data,
                InstanceRole.STANDALONE,
                10_000,
                LocalTime.of(3, 30),
                key,
                new RepositoryProperties.Postgresql(NONE, NONE));
    }
}
