package org.bantin.migration.nodes;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
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
            "jcr:lockIsDeep");

    private int skipping;
    private boolean mixins;
    private boolean inValue;
    private final StringBuilder value = new StringBuilder();

    NodeFilter(ContentHandler target) {
        setContentHandler(target);
    }

    /** Whether a property or node means something in another store. */
    static boolean isExported(String name) {
        return !STORE_OWN.contains(name) && !name.startsWith("rep:") && !name.startsWith("bt:published");
    }

    /** Whether a mixin says something of the content and not of its keeping. */
    static boolean isExportedMixin(String name) {
        return !name.startsWith("rep:")
                && !name.equals("mix:versionable")
                && !name.equals("mix:simpleVersionable")
                && !name.equals("mix:lockable");
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        String given = attributes.getValue(SV, "name");
        if (skipping > 0 || (given != null && !isExported(given))) {
            skipping++;
            return;
        }
        if (local.equals("property")) {
            mixins = "jcr:mixinTypes".equals(given);
        }
        if (mixins && local.equals("value")) {
            inValue = true;
            value.setLength(0);
        } else {
            super.startElement(uri, local, name, attributes);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inValue) {
            value.append(characters, start, length);
        } else if (skipping == 0) {
            super.characters(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        if (skipping > 0) {
            skipping--;
        } else if (inValue) {
            inValue = false;
            if (isExportedMixin(value.toString())) {
                super.startElement(uri, local, name, new AttributesImpl());
                super.characters(value.toString().toCharArray(), 0, value.length());
                super.endElement(uri, local, name);
            }
        } else {
            super.endElement(uri, local, name);
        }
    }
}
