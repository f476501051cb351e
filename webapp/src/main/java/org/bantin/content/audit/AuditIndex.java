package org.bantin.content.audit;

import org.bantin.repository.RepositorySchema;
import org.bantin.repository.StoreName;
import org.springframework.stereotype.Component;

/** Has the store index the lines of the audit trail by item, at every start. */
@Component
public class AuditIndex {
    public AuditIndex(RepositorySchema schema) {
        schema.ensureIndex(StoreName.DRAFT, AuditTrail.ITEM, false);
    }
}
