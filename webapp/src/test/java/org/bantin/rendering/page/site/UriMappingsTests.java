package org.bantin.rendering.page.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bantin.definition.SampleModules;
import org.bantin.rendering.PageAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UriMappingsTests {
    @TempDir
    Path directory;

    @Test
    void leadsEachHostWhereItsMappingSays() {
        SampleModules modules = new SampleModules(directory)
                .with(
                        "/a/virtualUriMappings/host.yaml",
                        "class: info.magnolia.virtualuri.mapping.HostBasedVirtualUriMapping\nfromUri: /old\n"
                                + "toUri: redirect:/usual\nmappings: { second.example: 'redirect:/second' }\n")
                .with(
                        "/a/virtualUriMappings/listed.yaml",
                        "class: info.magnolia.virtualuri.mapping.HostBasedVirtualUriMapping\nfromUri: /listed\n"
                                + "mappings: [ { host: second.example, toUri: 'permanent:/there' } ]\n");
        UriMappings mappings = new UriMappings(modules.definitions());
        assertThat(mappings.target("second.example", "", "/old").redirect())
                .contains(new PageAnswer.Redirect("/second", false));
        assertThat(mappings.target("other.example", "", "/old").redirect())
                .contains(new PageAnswer.Redirect("/usual", false));
        assertThat(mappings.target("second.example", "", "/listed").redirect())
                .contains(new PageAnswer.Redirect("/there", true));
        assertThat(mappings.target("other.example", "", "/listed").redirect()).isEmpty();
    }
}
