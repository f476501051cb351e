package org.bantin.migration.wxr;

import org.bantin.content.SaveDrafts;
import org.bantin.content.trash.RestoreItem;
import org.bantin.publishing.PublishItem;
import org.bantin.workflow.MoveToState;
import org.springframework.stereotype.Component;

/** The editorial verbs that an import carries out. */
@Component
public record WxrVerbs(
        SaveDrafts saveDrafts, PublishItem publishItem, MoveToState moveToState, RestoreItem restoreItem) {}
