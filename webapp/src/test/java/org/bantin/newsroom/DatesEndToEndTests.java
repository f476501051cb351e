package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Days typed and chosen as people of this language do. */
@RunningNewsroom
class DatesEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Test
    void daysAreTypedAndChosenInOurLanguage() {
        fixture.person("hengio", "Lý Hẹn Giờ", Role.EDITOR);
        try (Browser person = new Browser(port)) {
            person.signIn("hengio", NewsroomFixture.PASSWORD);
            person.open("/newsroom/tasks");
            person.type("#due", "31/11" + Keys.TAB);
            person.waitFor("Tháng 11 chỉ có 30 ngày.");
            person.find("#due").clear();
            person.type("#due", "29/02/2028" + Keys.TAB);
            assertThat(sent(person, "due")).isEqualTo("2028-02-29");
            person.type("#due", Keys.ARROW_DOWN.toString());
            person.waitFor(".month", "Tháng 2, 2028");
            person.keys(Keys.ARROW_RIGHT);
            person.waitFor(".month", "Tháng 3, 2028");
            person.keys(Keys.ENTER);
            assertThat(person.find("#due").getDomProperty("value")).isEqualTo("01/03/2028");
            assertThat(sent(person, "due")).isEqualTo("2028-03-01");
            person.type("#time", "8h30" + Keys.TAB);
            assertThat(sent(person, "time")).isEqualTo("08:30");
            assertThat(person.consoleErrors()).isEmpty();
        }
    }

    private static Object sent(Browser person, String name) {
        return person.run("return document.querySelector('input[name=' + arguments[0] + ']').value", name);
    }
}
