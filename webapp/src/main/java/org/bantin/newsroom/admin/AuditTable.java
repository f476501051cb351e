package org.bantin.newsroom.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bantin.content.audit.AuditEntry;
import org.bantin.newsroom.settings.Csv;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.account.Accounts;
import org.bantin.repository.account.FormerAccount;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lines of the audit trail as CSV or as a spreadsheet. */
@Component
class AuditTable {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType SHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> HEADS = List.of("when", "who", "what", "item", "details");

    private final AuditWords audit;
    private final Accounts accounts;
    private final Times times;

    AuditTable(AuditWords audit, Accounts accounts, Times times) {
        this.audit = audit;
        this.accounts = accounts;
        this.times = times;
    }

    ResponseEntity<byte[]> answer(String file, List<AuditEntry> entries, Words words) {
        boolean csv = file.endsWith(".csv");
        List<List<String>> rows =
                entries.stream().map(entry -> row(entry, words)).toList();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .contentType(csv ? CSV : SHEET)
                .body(csv ? csv(rows, words) : sheet(rows, words));
    }

    private List<String> row(AuditEntry entry, Words words) {
        boolean named =
                accounts.former(entry.by()).filter(FormerAccount::forgotten).isEmpty();
        String who = audit.who(entry, words);
        return List.of(
                times.local(entry.at()).toOffsetDateTime().toString(),
                named ? who + " (" + entry.by() + ")" : who,
                audit.what(entry, words),
                entry.title(),
                String.join("; ", audit.details(entry, words)));
    }

    private static byte[] csv(List<List<String>> rows, Words words) {
        StringBuilder text = new StringBuilder("\uFEFF").append(Csv.line(heads(words)));
        rows.forEach(row -> text.append(Csv.line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sheet(List<List<String>> rows, Words words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "BanTin", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.text("newsroom.audit.sheet"));
            List<String> heads = heads(words);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a sheet", e);
        }
        return bytes.toByteArray();
    }

    private static List<String> heads(Words words) {
        return HEADS.stream().map(head -> words.text("newsroom.audit." + head)).toList();
    }
}
