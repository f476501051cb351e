package org.bantin.asset;

/** More pictures are asked for than can be made now; asking again in a moment helps. */
public class PicturesBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PicturesBusyException() {
        super("too many pictures are being made; ask again in a moment");
    }
}
