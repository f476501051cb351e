package org.bantin.migration.command;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Hands a command to the running instance and shows what comes back. */
final class DoorClient {
    private DoorClient() {}

    static int call(
            RunningInstance instance,
            List<String> args,
            String input,
            Locale locale,
            CommandLineStart.Terminal terminal) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + instance.port() + CommandDoor.PATH))
                    .header("Authorization", "Bearer " + instance.token())
                    .header(CommandDoor.ARGUMENTS, encoded(args))
                    .header(
                            CommandDoor.DIRECTORY,
                            encoded(List.of(Path.of("").toAbsolutePath().toString())))
                    .header("Accept-Language", locale.toLanguageTag())
                    .POST(HttpRequest.BodyPublishers.ofString(input))
                    .build();
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            HttpResponse<java.io.InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException("the running instance answered " + answer.statusCode());
            }
            return show(new DataInputStream(answer.body()), terminal);
        } catch (IOException e) {
            throw new UncheckedIOException("the running instance does not take commands: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static int show(DataInputStream frames, CommandLineStart.Terminal terminal) throws IOException {
        try {
            while (true) {
                Frame frame = Frame.read(frames);
                switch (frame.kind()) {
                    case OUT -> print(terminal.out(), frame);
                    case ERR -> print(terminal.err(), frame);
                    case EXIT -> {
                        return Integer.parseInt(frame.text());
                    }
                }
            }
        } catch (EOFException e) {
            terminal.err().println("the running instance stopped before the command was done");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static void print(java.io.PrintWriter writer, Frame frame) {
        writer.print(frame.text());
        writer.flush();
    }

    static String encoded(List<String> texts) {
        return texts.stream()
                .map(text ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    static List<String> decoded(String header) {
        return header.isEmpty()
                ? List.of()
                : List.of(header.split("\\.", -1)).stream()
                        .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
                        .toList();
    }
}
