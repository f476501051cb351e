package org.bantin.newsroom.tasks;

import java.time.Instant;
import java.util.List;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.task.Task;
import org.bantin.workflow.task.Tasks;
import org.springframework.stereotype.Component;

/** Tasks as rows of a list. */
@Component
public class TaskRows {
    private final Tasks tasks;
    private final Items items;
    private final People people;
    private final Times times;

    TaskRows(Tasks tasks, Items items, People people, Times times) {
        this.tasks = tasks;
        this.items = items;
        this.people = people;
        this.times = times;
    }

    /** A task; {@code item} is empty when it is about no story or about one that the actor may not read. */
    public record Row(
            String id,
            String title,
            String item,
            String story,
            Person giver,
            Person assignee,
            String due,
            boolean late,
            boolean open) {}

    /** What is asked of the actor and not done. */
    public List<Row> asked(Actor actor, Words words) {
        return rows(actor, tasks.assignedTo(actor, false), words);
    }

    List<Row> rows(Actor actor, List<Task> found, Words words) {
        return found.stream().map(task -> row(actor, task, words)).toList();
    }

    private Row row(Actor actor, Task task, Words words) {
        var item = task.item() == null ? null : items.find(actor, task.item()).orElse(null);
        Instant due = task.due();
        return new Row(
                task.id(),
                task.title(),
                item == null ? "" : item.id().value(),
                item == null ? "" : item.title(),
                people.of(task.by()),
                people.of(task.assignee()),
                due == null ? "" : times.moment(due, words),
                due != null && task.open() && due.isBefore(times.now()),
                task.open());
    }
}
