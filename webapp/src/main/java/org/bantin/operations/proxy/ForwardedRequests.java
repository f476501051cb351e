package org.bantin.operations.proxy;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Gives requests of trusted proxies the reader's address, and https when the reader came by it. */
final class ForwardedRequests implements HttpConfiguration.Customizer {
    private static final String ADDRESS = "X-Forwarded-For";
    private static final String SCHEME = "X-Forwarded-Proto";

    private final TrustedProxies proxies;

    ForwardedRequests(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        HttpFields headers = request.getHeaders();
        boolean named = headers.contains(ADDRESS) || headers.contains(SCHEME);
        if (!named || !(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer)) {
            return request;
        }
        String from = peer.getAddress() == null ? "" : peer.getAddress().getHostAddress();
        if (from.isEmpty() || !proxies.trusts(from)) {
            return request;
        }
        SocketAddress reader = proxies.reader(from, headers.getValuesList(ADDRESS))
                .<SocketAddress>map(address -> new InetSocketAddress(address, 0))
                .orElse(peer);
        String scheme = headers.get(SCHEME);
        boolean secure = request.isSecure() || "https".equalsIgnoreCase(scheme == null ? "" : scheme.strip());
        return new Forwarded(request, reader, secure);
    }

    private static final class Forwarded extends Request.Wrapper {
        private final ConnectionMetaData connection;
        private final HttpURI uri;
        private final boolean secure;

        Forwarded(Request request, SocketAddress reader, boolean secure) {
            super(request);
            this.secure = secure;
            this.uri = secure
                    ? HttpURI.build(request.getHttpURI())
                            .scheme(HttpScheme.HTTPS)
                            .asImmutable()
                    : request.getHttpURI();
            this.connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return reader;
                }

                @Override
                public boolean isSecure() {
                    return secure;
                }
            };
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }
    }
}
