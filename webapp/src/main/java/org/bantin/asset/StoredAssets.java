package org.bantin.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.repository.RepositorySchema;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The media library in the stores: reads files and hands uploads to {@link TakeInFile} and {@link ReplaceFile}. */
@Component
@EnableConfigurationProperties(AssetProperties.class)
class StoredAssets implements Assets {
    private final RepositorySessions sessions;
    private final Renditions renditions;
    private final TakeInFile takeInFile;
    private final ReplaceFile replaceFile;
    private final RotatePicture rotatePicture;

    StoredAssets(
            RepositorySessions sessions,
            RepositorySchema schema,
            Renditions renditions,
            TakeInFile takeInFile,
            ReplaceFile replaceFile,
            RotatePicture rotatePicture) {
        schema.ensureIndex(StoreName.DRAFT, AssetNames.CONTENT_HASH, false);
        this.sessions = sessions;
        this.renditions = renditions;
        this.takeInFile = takeInFile;
        this.replaceFile = replaceFile;
        this.rotatePicture = rotatePicture;
    }

    @Override
    public AssetOutcome takeIn(Actor actor, AssetUpload upload) {
        return takeInFile.execute(actor, upload);
    }

    @Override
    public AssetOutcome replace(Actor actor, ItemId id, AssetUpload upload) {
        return replaceFile.execute(actor, id, upload);
    }

    @Override
    public Item rotate(Actor actor, ItemId id, int quarters) {
        return rotatePicture.execute(actor, id, quarters);
    }

    @Override
    public Optional<AssetFile> file(StoreName store, Actor actor, ItemId id) {
        return stored(store, actor, id).map(StoredFile::toAssetFile);
    }

    private Optional<StoredFile> stored(StoreName store, Actor actor, ItemId id) {
        return sessions.read(store, actor, session -> {
            try {
                return StoredFile.of(session.getNodeByIdentifier(id.value()));
            } catch (ItemNotFoundException e) {
                return Optional.<StoredFile>empty();
            }
        });
    }

    @Override
    public InputStream open(StoreName store, Actor actor, ItemId id) {
        // a binary is only readable while its session lives, so the bytes pass through a file that is gone when closed
        return withContent(store, actor, id, content -> {
            try (InputStream in =
                    content.getProperty(AssetNames.DATA).getBinary().getStream()) {
                java.nio.file.Path copy = Files.createTempFile("bantin-open", ".tmp");
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return Files.newInputStream(copy, java.nio.file.StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot open asset " + id, e);
            }
        });
    }

    @Override
    public String text(StoreName store, Actor actor, ItemId id) {
        return withContent(
                store,
                actor,
                id,
                content -> content.hasProperty(AssetNames.TEXT)
                        ? content.getProperty(AssetNames.TEXT).getString()
                        : "");
    }

    @Override
    public Optional<RenditionFile> rendition(StoreName store, Actor actor, ItemId id, RenditionSpec spec) {
        return stored(store, actor, id)
                .filter(file -> file.toAssetFile().shown())
                .map(file -> {
                    try {
                        return renditions.get(
                                file.source(),
                                spec,
                                path -> copy(
                                        store,
                                        actor,
                                        id,
                                        file.toAssetFile().cover() ? AssetNames.COVER : AssetNames.DATA,
                                        path));
                    } catch (IOException e) {
                        throw new UncheckedIOException("cannot make a rendition of asset " + id, e);
                    }
                });
    }

    private void copy(StoreName store, Actor actor, ItemId id, String property, java.nio.file.Path path) {
        withContent(store, actor, id, content -> {
            try (InputStream in = content.getProperty(property).getBinary().getStream()) {
                return Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read asset " + id, e);
            }
        });
    }

    private interface ContentCall<T> {
        T with(Node content) throws RepositoryException;
    }

    private <T> T withContent(StoreName store, Actor actor, ItemId id, ContentCall<T> call) {
        return sessions.read(store, actor, session -> {
            Node content = session.getNodeByIdentifier(id.value()).getNode(AssetNames.CONTENT);
            return call.with(content);
        });
    }
}
