package org.bantin.migration.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What travels back through the door: text for the terminal, at the end the exit code. */
record Frame(Kind kind, byte[] bytes) {
    /** Kinds of frame; the order is the protocol. */
    enum Kind {
        OUT,
        ERR,
        EXIT
    }

    static Frame read(DataInputStream in) throws IOException {
        Kind kind = Kind.values()[in.readByte()];
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new Frame(kind, bytes);
    }

    void write(DataOutputStream out) throws IOException {
        synchronized (out) {
            out.writeByte(kind.ordinal());
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        }
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static Frame exit(int code) {
        return new Frame(Kind.EXIT, String.valueOf(code).getBytes(StandardCharsets.UTF_8));
    }

    /** A writer whose every flush is a frame. It fails when nobody listens any more, which ends the command. */
    static PrintWriter writer(Kind kind, DataOutputStream out) {
        OutputStream frames = new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                try {
                    new Frame(kind, java.util.Arrays.copyOfRange(bytes, from, from + length)).write(out);
                } catch (IOException e) {
                    throw new UncheckedIOException("the terminal is gone", e);
                }
            }
        };
        Writer text = new OutputStreamWriter(frames, StandardCharsets.UTF_8);
        return new PrintWriter(text, true);
    }
}
