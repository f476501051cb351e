package org.bantin.rendering.script;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import javax.jcr.Item;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Nodes as scripts get them through {@code cmsfn.asJCRNode}: everything can be read, paths are those inside the workspace,
 * nothing can be changed, and no session is handed out.
 */
public final class ScriptNodes {
    private static final Set<String> FORBIDDEN = Set.of(
            "addNode",
            "setProperty",
            "remove",
            "save",
            "refresh",
            "update",
            "checkin",
            "checkout",
            "restore",
            "lock",
            "unlock",
            "merge",
            "orderBefore",
            "setPrimaryType",
            "addMixin",
            "removeMixin",
            "setValue",
            "followLifecycleTransition",
            "removeShare",
            "removeSharedSet",
            "doneMerge",
            "cancelMerge",
            "restoreByLabel");

    private ScriptNodes() {}

    public static Node readOnly(Node node) {
        return (Node) wrapped(node, Node.class);
    }

    /** The node behind a wrapped one. */
    public static Node unwrapped(Node node) {
        return Proxy.isProxyClass(node.getClass())
                        && Proxy.getInvocationHandler(node) instanceof Reading reading
                        && reading.target instanceof Node real
                ? real
                : node;
    }

    private static Object wrapped(Object target, Class<?> type) {
        return Proxy.newProxyInstance(ScriptNodes.class.getClassLoader(), new Class<?>[] {type}, new Reading(target));
    }

    /** All that scripts may ask of a session: what its workspace is called. */
    private static Session session(Item item) throws RepositoryException {
        String path = item.getPath();
        int end = path.indexOf('/', 1);
        String workspace = path.substring(1, end < 0 ? path.length() : end);
        Workspace named = named(Workspace.class, Map.of("getName", workspace));
        return named(Session.class, Map.of("getWorkspace", named));
    }

    private static <T> T named(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                ScriptNodes.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(
                                "a script reads content and nothing else: " + method.getName());
                    }
                    return answer;
                }));
    }

    private record Reading(Object target) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (FORBIDDEN.contains(name)) {
                throw new UnsupportedOperationException("a script reads content and changes nothing: " + name);
            }
            if (target instanceof Item item && name.equals("getSession")) {
                return session(item);
            }
            if (target instanceof Item item && name.equals("getPath")) {
                String path = item.getPath();
                int end = path.indexOf('/', 1);
                return end < 0 ? "/" : path.substring(end);
            }
            if (target instanceof Item item && name.equals("getDepth")) {
                return item.getDepth() - 1;
            }
            try {
                return result(method.invoke(target, unwrappedArguments(arguments)));
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private static Object @Nullable [] unwrappedArguments(Object @Nullable [] arguments) {
            if (arguments == null) {
                return null;
            }
            Object[] plain = arguments.clone();
            for (int i = 0; i < plain.length; i++) {
                plain[i] = plain[i] instanceof Node node ? unwrapped(node) : plain[i];
            }
            return plain;
        }

        private static @Nullable Object result(@Nullable Object value) {
            if (value instanceof Node) {
                return wrapped(value, Node.class);
            }
            if (value instanceof Property) {
                return wrapped(value, Property.class);
            }
            if (value instanceof NodeIterator) {
                return wrapped(value, NodeIterator.class);
            }
            return value instanceof PropertyIterator ? wrapped(value, PropertyIterator.class) : value;
        }
    }
}
