package org.bantin.rendering.functions;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bantin.definition.Definitions;
import org.bantin.rendering.DamAddresses;
import org.bantin.rendering.RenderContext;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.RenderingProperties;
import org.bantin.rendering.RichFields;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Assets of the live store by their path in the workspace {@code dam}. */
@Component
class PublishedAssets implements DamAddresses {
    private final RepositorySessions sessions;
    private final Definitions definitions;
    private final WebSites sites;
    private final RichFields richFields;
    private final RenderingProperties properties;

    PublishedAssets(
            RepositorySessions sessions,
            Definitions definitions,
            WebSites sites,
            RichFields richFields,
            RenderingProperties properties) {
        this.sessions = sessions;
        this.definitions = definitions;
        this.sites = sites;
        this.richFields = richFields;
        this.properties = properties;
    }

    @Override
    public Optional<String> original(String path) {
        return found(path, AssetView::getLink);
    }

    @Override
    public Optional<String> rendition(String theme, String variation, String path) {
        return found(
                path, asset -> new ThemeVariations(asset.surroundings(), definitions).link(asset, theme, variation));
    }

    private Optional<String> found(String path, Function<AssetView, String> address) {
        return sessions.read(
                StoreName.LIVE,
                Actor.PUBLIC,
                session -> Nodes.at(session, "dam", path)
                        .filter(node -> Nodes.is(node, "mgnl:asset"))
                        .map(node -> {
                            RenderContext context = RenderContext.published(path, Map.of());
                            RenderRun run = new RenderRun(
                                    session,
                                    properties.defaultLocale(),
                                    properties.defaultLocale(),
                                    context,
                                    richFields);
                            return address.apply(new AssetView(Surroundings.of(run, sites), node));
                        }));
    }
}
