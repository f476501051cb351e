package org.bantin.rendering.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientBodiesTests {
    private static final int THREADS = 12;

    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final List<Socket> slow = new ArrayList<>();
    private ServerConnector connector;

    /** Reads a body as servlets do: waiting for it. */
    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            try {
                Content.Sink.write(response, true, Content.Source.asString(request), callback);
            } catch (IOException brokenOff) {
                Response.writeError(request, response, callback, 400);
            }
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        connector = new ServerConnector(server, 1, 1);
        server.addConnector(connector);
        server.setHandler(new PatientBodies(new Echo()));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket each : slow) {
            each.close();
        }
        server.stop();
    }

    private Socket halfSent() throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        slow.add(socket);
        socket.getOutputStream()
                .write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private String posted(String body) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void bodiesThatNeverComeKeepNobodyWaiting() throws Exception {
        for (int i = 0; i < 5 * THREADS; i++) {
            halfSent();
        }
        assertThat(posted("short")).isEqualTo("short");
        String longer = "a long one ".repeat(50_000);
        assertThat(posted(longer)).isEqualTo(longer);
    }

    @Test
    void aBodyThatStopsIsGivenUp() throws Exception {
        connector.setIdleTimeout(200);
        Socket socket = halfSent();
        socket.setSoTimeout(20_000);
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    /** Reads a form with files as Spring does. */
    private static final class Form extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                response.getWriter().print(request.getParts().size());
            } catch (ServletException unreadable) {
                response.sendError(400);
            }
        }
    }

    @Test
    void aBrokenFormWithFilesIsOverWithItsAnswer() throws Exception {
        ServletContextHandler servlets = new ServletContextHandler();
        ServletHolder form = new ServletHolder(new Form());
        form.getRegistration().setMultipartConfig(new MultipartConfigElement(""));
        servlets.addServlet(form, "/");
        List<Throwable> late = new CopyOnWriteArrayList<>();
        server.stop();
        server.setHandler(new Handler.Wrapper(new PatientBodies(servlets)) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                try {
                    return super.handle(request, response, callback);
                } catch (Throwable thrown) {
                    late.add(thrown);
                    throw thrown;
                }
            }
        });
        server.start();
        HttpClient client = HttpClient.newHttpClient();

        assertThat(sent(client, "a\0.docx")).isEqualTo(400);
        assertThat(sent(client, "a.docx")).isEqualTo(200);
        assertThat(late).isEmpty();
    }

    private int sent(HttpClient client, String name) throws Exception {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\nx\r\n--b--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
