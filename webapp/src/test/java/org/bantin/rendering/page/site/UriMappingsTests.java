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
                                + "mappings: [ { host: second.example, toUri: 'permanent:/there' } ]\n")
                .with(
                        "/a/virtualUriMappings/older.yaml",
                        "class: info.magnolia.cms.beans.config.RegexpVirtualURIMapping\nfromURI: /archive/(.*)\n"
                                + "toURI: permanent:/a/$1\n")
                .with(
                        "/a/virtualUriMappings/rotating.yaml",
                        "$type: rotatingVirtualUriMapping\nfromUri: /r\ntoUri: /r*\nstart: 3\nend: 4\npadding: 2\n");
        UriMappings mappings = new UriMappings(modules.definitions());
        assertThat(mappings.target("second.example", "", "/old").redirect())
                .contains(new PageAnswer.Redirect("/second", false));
        assertThat(mappings.target("other.example", "", "/old").redirect())
                .contains(new PageAnswer.Redirect("/usual", false));
        assertThat(mappings.target("second.example", "", "/listed").redirect())
                .contains(new PageAnswer.Redirect("/there", true));
        assertThat(mappings.target("other.example", "", "/listed").redirect()).isEmpty();
        assertThat(mappings.target("any.example", "", "/archive/b").redirect())
                .contains(new PageAnswer.Redirect("/a/b", true));
        assertThat(mappings.target("any.example", "", "/r").path()).isEqualTo("/r03");
    }
}
