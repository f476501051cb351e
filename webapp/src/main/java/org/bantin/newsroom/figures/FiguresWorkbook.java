package org.bantin.newsroom.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.bantin.newsroom.figures.FigureReport.Owed;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The figures as a spreadsheet: the royalty sheet, and the works that it is made of. */
@Component
class FiguresWorkbook {
    private static final String MONEY = "#,##0";

    private final Kinds kinds;
    private final Times times;

    FiguresWorkbook(Kinds kinds, Times times) {
        this.kinds = kinds;
        this.times = times;
    }

    byte[] of(
            List<Published> stories, List<Owed> owed, List<String> workKinds, Map<String, Long> tariffs, Words words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "BanTin", "1.0")) {
            if (!owed.isEmpty()) {
                royalties(
                        book.newWorksheet(words.text("newsroom.figures.royalty.sheet")),
                        owed,
                        workKinds,
                        tariffs,
                        words);
            }
            works(book.newWorksheet(words.text("newsroom.figures.works.sheet")), stories, words);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a sheet", e);
        }
        return bytes.toByteArray();
    }

    private void royalties(
            Worksheet sheet, List<Owed> owed, List<String> workKinds, Map<String, Long> tariffs, Words words) {
        int row = 0;
        head(sheet, row, 0, words.text("newsroom.figures.person"));
        for (int n = 0; n < workKinds.size(); n++) {
            head(sheet, row, n + 1, label(workKinds.get(n), words));
            sheet.value(1, n + 1, tariffs.getOrDefault(workKinds.get(n), 0L));
            sheet.style(1, n + 1).format(MONEY).set();
        }
        head(sheet, row, workKinds.size() + 1, words.text("newsroom.figures.amount"));
        sheet.value(1, 0, words.text("newsroom.figures.tariff"));
        row = 2;
        for (Owed one : owed) {
            sheet.value(row, 0, one.name());
            for (int n = 0; n < workKinds.size(); n++) {
                sheet.value(row, n + 1, one.works().getOrDefault(workKinds.get(n), 0d));
            }
            sheet.value(row, workKinds.size() + 1, one.amount());
            sheet.style(row, workKinds.size() + 1).format(MONEY).set();
            row++;
        }
        sheet.value(row, 0, words.text("newsroom.figures.sum"));
        sheet.value(
                row, workKinds.size() + 1, owed.stream().mapToLong(Owed::amount).sum());
        sheet.style(row, workKinds.size() + 1).bold().format(MONEY).set();
        sheet.freezePane(1, 1);
    }

    private void works(Worksheet sheet, List<Published> stories, Words words) {
        String[] heads = {"at", "title", "type", "section", "writer", "owner", "wait", "photos", "credits", "removed"};
        for (int n = 0; n < heads.length; n++) {
            head(sheet, 0, n, words.text("newsroom.figures.column." + heads[n]));
        }
        int row = 1;
        for (Published story : stories) {
            sheet.value(row, 0, times.local(story.at()).toLocalDateTime());
            sheet.style(row, 0).format("dd/mm/yyyy hh:mm").set();
            sheet.value(row, 1, story.title());
            sheet.value(row, 2, label(story.type(), words));
            sheet.value(row, 3, story.section());
            sheet.value(row, 4, story.writer());
            sheet.value(row, 5, story.owner());
            if (story.waited() != null) {
                sheet.value(row, 6, story.waited().toMinutes());
            }
            sheet.value(row, 7, story.credits().size());
            sheet.value(row, 8, String.join("; ", story.credits()));
            if (story.takenOff()) {
                sheet.value(row, 9, words.text("newsroom.figures.removed.yes"));
            }
            row++;
        }
        sheet.freezePane(0, 1);
    }

    String label(String kind, Words words) {
        return kind.equals(FigureReport.PHOTO)
                ? words.text("newsroom.figures.photo")
                : kinds.of(kind, words).label();
    }

    private static void head(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().set();
    }
}
