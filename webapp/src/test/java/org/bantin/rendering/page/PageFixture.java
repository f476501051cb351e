package org.bantin.rendering.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.definition.SampleModules;
import org.bantin.rendering.PageAnswer;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.functions.TestLibraries;
import org.bantin.rendering.page.area.AreaGeneration;
import org.bantin.rendering.page.model.ScriptModels;
import org.bantin.rendering.page.site.UriMappings;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.rendering.script.ModelScripts;
import org.bantin.rendering.template.TestEngine;
import org.bantin.repository.SessionWork;
import org.bantin.repository.StoreName;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;

/** Pages over stores in memory and light modules in a directory, besides the stock modules of this project. */
public final class PageFixture implements AutoCloseable {
    private final TestRepository repository;
    private final ComposedPages pages;

    public PageFixture(SampleModules modules) {
        this(modules.all(Path.of("../light-modules")));
    }

    public PageFixture(SampleModules.All modules) {
        this(modules, TestRepository.inMemory());
    }

    /** Over other stores, which are closed with this. */
    PageFixture(SampleModules.All modules, TestRepository stores) {
        repository = stores;
        WebSites sites = new WebSites(modules.definitions(), TestEngine.PROPERTIES);
        PageTemplates templates = new PageTemplates(modules.definitions(), modules.resources());
        pages = new ComposedPages(
                repository.sessions(),
                modules.definitions(),
                modules.messages(),
                TestEngine.over(modules.resources()),
                TestEngine.richFields(modules.definitions()),
                List.of(TestLibraries.magnolia(modules, sites, templates)),
                sites,
                templates,
                new ScriptModels(new ModelScripts(
                        modules.resources(),
                        TestEngine.over(modules.resources()),
                        modules.definitions(),
                        () -> TestDelivery.ANSWERS)),
                new UriMappings(modules.definitions()),
                new AreaGeneration(repository.sessions(), templates));
        for (String workspace : List.of("website", "dam", "category", "tags")) {
            repository.schema().ensureWorkspace(workspace);
        }
    }

    /** Changes both stores alike. */
    public PageFixture with(SessionWork work) {
        repository.sessions().change(StoreName.DRAFT, Actor.system("test"), work);
        repository.sessions().change(StoreName.LIVE, Actor.system("test"), work);
        return this;
    }

    public static Node page(Session session, String path, String template, Map<String, ?> values)
            throws RepositoryException {
        return node(session, path, "mgnl:page", template, values);
    }

    public static Node component(Session session, String path, String template, Map<String, ?> values)
            throws RepositoryException {
        Node area = session.getNode("/website" + path.substring(0, path.lastIndexOf('/', path.lastIndexOf('/') - 1)));
        String areaName = path.substring(area.getPath().length() - "/website".length() + 1, path.lastIndexOf('/'));
        if (!area.hasNode(areaName)) {
            area.addNode(areaName, "mgnl:area");
        }
        return node(session, path, "mgnl:component", template, values);
    }

    public static Node node(Session session, String path, String type, String template, Map<String, ?> values)
            throws RepositoryException {
        int slash = path.lastIndexOf('/');
        Node node = session.getNode("/website" + path.substring(0, slash)).addNode(path.substring(slash + 1), type);
        if (!template.isEmpty()) {
            node.setProperty("mgnl:template", template);
        }
        for (Map.Entry<String, ?> value : values.entrySet()) {
            if (value.getValue() instanceof Boolean flag) {
                node.setProperty(value.getKey(), flag);
            } else if (value.getValue() instanceof Long number) {
                node.setProperty(value.getKey(), number);
            } else {
                node.setProperty(value.getKey(), value.getValue().toString());
            }
        }
        return node;
    }

    public String html(String path) {
        return html(PageRequest.published(path));
    }

    public String html(String path, PageRequest.Mode mode) {
        Actor actor = mode == PageRequest.Mode.PUBLISHED ? Actor.PUBLIC : Actor.system("editor");
        return html(new PageRequest("localhost", "", path, "", Map.of(), mode, actor));
    }

    public String html(PageRequest request) {
        return pages.answer(request)
                .map(answer ->
                        answer instanceof PageAnswer.Page page ? page.page().html() : answer.toString())
                .orElse("nothing");
    }

    @Override
    public void close() {
        repository.close();
    }
}
