package org.bantin.asset;

import java.nio.file.Path;

/** A file handed in; the name is only a hint, the content decides. The file belongs to the caller. */
public record AssetUpload(String fileName, Path file) {}
