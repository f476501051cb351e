package org.bantin.intake.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document as found in a file, by the layout of Decree 30/2020. Fields that were not found are empty.
 *
 * @param number Arabic number of the year; empty when the line has a gap to be filled in by hand
 * @param documentType value of the type's option, such as {@code ke-hoach}
 * @param issuedOn as {@code yyyy-MM-dd}; null when no whole date was found
 */
public record DocumentReading(
        String number,
        String symbol,
        String documentType,
        String parentBody,
        String issuer,
        String place,
        @Nullable String issuedOn,
        String summary,
        List<String> addressees,
        List<String> recipients,
        String authority,
        String authorityBody,
        String signerPosition,
        String signer,
        List<String> citations) {
    public DocumentReading {
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
        citations = List.copyOf(citations);
    }
}
