package org.bantin.definition.check;

import java.util.Locale;
import org.bantin.definition.source.Tree.Branch;

/** Checks delivery endpoints and their reference resolvers. */
final class DeliveryChecking {
    private final Findings findings;

    DeliveryChecking(Findings findings) {
        this.findings = findings;
    }

    void check(Branch endpoint) {
        findings.type(endpoint, NamedType.ENDPOINT);
        String type = endpoint.text("$type").or(() -> endpoint.text("class")).orElse("");
        boolean custom = endpoint.text("implementationClass").isPresent()
                || (type.contains(".") && !type.startsWith("info.magnolia."));
        if (custom) {
            return;
        }
        findings.keys(endpoint, KnownKeys.ENDPOINT, "endpoint");
        findings.numbers(endpoint, "depth", "limit", "referenceDepth");
        findings.flags(
                endpoint, "strict", "includeSystemProperties", "bypassWorkspaceAcls", "referenceRepeat", "enabled");
        boolean delivery = type.isEmpty() || type.toLowerCase(Locale.ROOT).contains("delivery");
        boolean pages = type.toLowerCase(Locale.ROOT).contains("pages");
        boolean empty = endpoint.children().isEmpty();
        if (delivery
                && !pages
                && !empty
                && endpoint.text("workspace").isEmpty()
                && !endpoint.children().containsKey("params")) {
            findings.warning(endpoint, "endpoint names no workspace and answers nothing");
        }
        for (Branch reference : endpoint.named("references")) {
            findings.slips(reference, KnownKeys.REFERENCE, "reference");
            findings.pattern(reference, "propertyName");
            Branch resolver = reference.branch("referenceResolver");
            if (resolver.children().isEmpty()) {
                findings.warning(reference, "reference has no referenceResolver");
            } else {
                findings.type(resolver, NamedType.RESOLVER);
                findings.slips(resolver, KnownKeys.RESOLVER, "reference resolver");
            }
        }
    }
}
