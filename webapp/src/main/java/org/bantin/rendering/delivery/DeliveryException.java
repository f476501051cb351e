package org.bantin.rendering.delivery;

/** A request that gets an error answer: status, Magnolia's code, and what is wrong. */
class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    DeliveryException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static DeliveryException badRequest(String message) {
        return new DeliveryException(400, "badRequest", message);
    }

    static DeliveryException notFound(String path) {
        return new DeliveryException(404, "pathNotFound", path);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
