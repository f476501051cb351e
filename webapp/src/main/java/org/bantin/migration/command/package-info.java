/**
 * The command line: {@code java -jar bantin.war <command>}. Every class below {@code org.bantin} that carries picocli's
 * {@code @Command} with a name and implements {@code Callable<Integer>} is a command; it gets its constructor arguments from the
 * application and writes to {@code spec.commandLine().getOut()}, texts from {@code spec.resourceBundle()}. A command never knows
 * whether it runs inside a running instance (handed over through {@link org.bantin.migration.command.CommandDoor}) or in a process of
 * its own that opened the stores for it; two processes never write one store. Read
 * {@link org.bantin.migration.command.CommandLineStart} first.
 */
@NamedInterface("command")
@NullMarked
package org.bantin.migration.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
