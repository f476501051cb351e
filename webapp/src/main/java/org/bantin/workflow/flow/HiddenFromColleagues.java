package org.bantin.workflow.flow;

import org.bantin.repository.HiddenStates;
import org.springframework.stereotype.Component;

/** Tells the store which states the workflows keep from the rest of the newsroom. */
@Component
class HiddenFromColleagues {
    HiddenFromColleagues(Workflows workflows, HiddenStates hidden) {
        hidden.decidedBy(workflows::hidden);
    }
}
