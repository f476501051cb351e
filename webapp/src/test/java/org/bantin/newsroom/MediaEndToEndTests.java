package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bantin.content.Item;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Folders of the media library as its screen asks for them. */
@RunningNewsroom
class MediaEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Test
    void foldersRefuseWhatMakesNoSense() {
        fixture.person("xepanh", "Lý Xếp Ảnh", Role.EDITOR);
        Visitor visitor = Visitor.signedIn(port, "xepanh");
        visitor.get("/newsroom/media");
        Item outer = fixture.create(fixture.actor("xepanh"), "asset-folder", Map.of("title", "Ngoài"));
        Item inner = fixture.create(
                fixture.actor("xepanh"),
                "asset-folder",
                Map.of("title", "Trong", "parent", outer.id().value()));
        String path = "/newsroom/api/folders";
        assertThat(visitor.json("PUT", path + "/" + outer.id(), "{\"parent\":\"" + inner.id() + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.json("POST", path, "{\"title\":\"Ngoài\"}").body()).contains("đã có thư mục");
        assertThat(visitor.json("POST", path, "{\"title\":\"  \"}").statusCode())
                .isEqualTo(422);
        assertThat(visitor.json("DELETE", path + "/" + outer.id(), "").statusCode())
                .isEqualTo(200);
        assertThat(visitor.json("GET", path, "").body()).contains("Trong").doesNotContain("Ngoài");
    }
}
