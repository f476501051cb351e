package org.bantin.migration.nodes;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes system view events on without what belongs to this store alone: version history, locks, access rights, publication. */
final class NodeFilter extends XMLFilterImpl {
    private static final String SV = "http://www.jcp.org/jcr/sv/1.0";
    private static final Set<String> STORE_OWN = Set.of(
            "jcr:versionHistory",
            "jcr:baseVersion",
            "jcr:predecessors",
            "jcr:isCheckedOut",
            "jcr:mergeFailed",
            "jcr:activity",
            "jcr:configuration",
            "jcr:lockOwner",
            "jcr:lockIsDeep",
            "jcr:mixinTypes");

    private int skipping;

    NodeFilter(ContentHandler target) {
        setContentHandler(target);
    }

    /** Whether a property or node means something in another store. */
    static boolean isExported(String name) {
        return !STORE_OWN.contains(name) && !name.startsWith("rep:") && !name.startsWith("bt:published");
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        String given = attributes.getValue(SV, "name");
        if (skipping > 0 || (given != null && !isExported(given))) {
            skipping++;
        } else {
            super.startElement(uri, local, name, attributes);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (skipping == 0) {
            super.characters(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        if (skipping > 0) {
            skipping--;
        } else {
            super.endElement(uri, local, name);
        }
    }
}
