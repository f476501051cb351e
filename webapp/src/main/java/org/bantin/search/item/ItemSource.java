package org.bantin.search.item;

import java.util.Optional;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.Item;
import org.bantin.content.ItemId;

/** One of the two stores, as far as building documents needs it. */
public interface ItemSource {
    Optional<Item> find(ItemId id);

    Optional<AssetFile> file(ItemId asset);

    /** Words of a node that no content type describes, such as a page with its components; empty when it is not to be found. */
    default String words(ItemId node) {
        return "";
    }

    /** Text of a document file; empty for pictures. */
    String text(ItemId asset);
}
