package org.bantin.workflow;

import org.bantin.content.TestContent;
import org.bantin.workflow.comment.Comments;
import org.bantin.workflow.flow.Workflows;
import org.bantin.workflow.notice.Notices;
import org.bantin.workflow.task.Tasks;

/** The package on top of a {@link TestContent}, whose saves then follow the workflow. */
public final class TestWorkflow {
    private final TestContent content;
    private final Comments comments;
    private final People people;
    private final WorkflowRules rules;

    public TestWorkflow(TestContent content) {
        this.content = content;
        this.comments = new Comments(
                content.sessions(),
                content.items(),
                content.rights(),
                content.repository().accounts(),
                notices(),
                content.clock,
                content.events::add);
        this.people = new People(content.repository().accounts());
        Workflows workflows = new Workflows(content.definitions());
        content.repository().hidden().decidedBy(workflows::hidden);
        this.rules = new WorkflowRules(workflows, content.rights(), readiness(), people);
        content.with(rules);
    }

    public WorkflowRules rules() {
        return rules;
    }

    public Readiness readiness() {
        return new Readiness(content.check(), comments, tasks());
    }

    public Comments comments() {
        return comments;
    }

    public Notices notices() {
        return new Notices(content.sessions(), event -> {});
    }

    public LastLooks lastLooks() {
        return new LastLooks(content.sessions(), content.revisions(), content.clock);
    }

    public Tasks tasks() {
        return new Tasks(
                content.sessions(),
                content.repository().schema(),
                content.items(),
                content.repository().accounts(),
                notices(),
                content.clock,
                content.events::add);
    }

    public Decisions decisions() {
        return new Decisions(content.sessions(), content.items());
    }

    public MoveToState moveToState() {
        return new DecisionMaker(
                content.changes(),
                content.reader(),
                rules,
                decisions(),
                new DecisionNews(notices(), tasks(), people, content.rights(), content.clock, content.events::add),
                content.audit(),
                content.revisions(),
                content.clock,
                content.events::add);
    }
}
