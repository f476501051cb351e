/*
 * Names of Magnolia's own helpers that models in JavaScript use, made of JavaScript alone over nodes that can only be read. Like
 * java-names.js it reaches no Java.
 */
(function (host) {
  'use strict';

  function each(nodes) {
    var made = [];
    if (!nodes) { return made; }
    if (Array.isArray(nodes)) { return nodes.slice(); }
    while (nodes.hasNext()) { made.push(nodes.next()); }
    return made;
  }
  function type(name, more) {
    var made = { NAME: 'mgnl:' + name };
    Object.keys(more || {}).forEach(function (key) { made[key] = more[key]; });
    return made;
  }
  function reader(name) {
    return function (node) { return PropertyUtil.getDate(node, name); };
  }

  var NodeTypes = {
    MGNL_PREFIX: 'mgnl:', JCR_PREFIX: 'jcr:',
    Page: type('page'), Area: type('area'), Component: type('component'), Content: type('content'),
    ContentNode: type('contentNode'), Folder: type('folder'), Resource: type('resource'), User: type('user'), Role: type('role'),
    Group: type('group'),
    Renderable: type('renderable', { TEMPLATE: 'mgnl:template', getTemplate: function (node) { return PropertyUtil.getString(node, 'mgnl:template'); } }),
    Created: type('created', { CREATED: 'mgnl:created', CREATED_BY: 'mgnl:createdBy', getCreated: reader('mgnl:created') }),
    LastModified: type('lastModified', { LAST_MODIFIED: 'mgnl:lastModified', LAST_MODIFIED_BY: 'mgnl:lastModifiedBy', getLastModified: reader('mgnl:lastModified') }),
    Activatable: type('activatable', { LAST_ACTIVATED: 'mgnl:lastActivated', LAST_ACTIVATED_BY: 'mgnl:lastActivatedBy', ACTIVATION_STATUS: 'mgnl:activationStatus', getLastActivated: reader('mgnl:lastActivated') })
  };

  var NodeUtil = {
    MAGNOLIA_FILTER: null,
    getNodes: function (node, wanted) {
      return each(node.getNodes()).filter(function (child) {
        var name = child.getName();
        return typeof wanted === 'string' ? child.isNodeType(wanted) : name.indexOf('jcr:') !== 0 && name.indexOf('rep:') !== 0;
      });
    },
    asList: each, asIterable: each,
    getCollectionFromNodeIterator: each,
    isNodeType: function (node, wanted) { return node.isNodeType(wanted); },
    hasMixin: function (node, wanted) { return node.isNodeType(wanted); },
    isSame: function (one, other) { return one.isSame(other); },
    getName: function (node) { return node.getName(); },
    getPathIfPossible: function (node) { return node ? node.getPath() : ''; },
    getNodePathIfPossible: function (node) { return node ? node.getPath() : ''; },
    getNodeIdentifierIfPossible: function (node) { return node ? node.getIdentifier() : ''; },
    getNearestAncestorOfType: function (node, wanted) {
      var at = node.getDepth() > 0 ? node.getParent() : null;
      while (at && !at.isNodeType(wanted)) { at = at.getDepth() > 0 ? at.getParent() : null; }
      return at;
    },
    getSiblings: function (node, wanted) {
      return NodeUtil.getNodes(node.getParent(), wanted).filter(function (one) { return !one.isSame(node); });
    }
  };

  var PropertyUtil = {
    getPropertyOrNull: function (node, name) { return node && node.hasProperty(name) ? node.getProperty(name) : null; },
    getString: function (node, name, otherwise) {
      var found = PropertyUtil.getPropertyOrNull(node, name);
      return found ? found.getString() : otherwise === undefined ? null : otherwise;
    },
    getBoolean: function (node, name, otherwise) { var found = PropertyUtil.getPropertyOrNull(node, name); return found ? found.getBoolean() : otherwise; },
    getLong: function (node, name, otherwise) { var found = PropertyUtil.getPropertyOrNull(node, name); return found ? found.getLong() : otherwise === undefined ? null : otherwise; },
    getDate: function (node, name, otherwise) { var found = PropertyUtil.getPropertyOrNull(node, name); return found ? found.getDate() : otherwise === undefined ? null : otherwise; },
    getValueString: function (property) { return property.getString(); },
    getValuesStringList: function (values) { return each(values).map(function (one) { return one.getString(); }); }
  };

  var Repository = { WEBSITE: 'website', CONFIG: 'config', DAM: 'dam', USERS: 'users', USER_ROLES: 'userroles', USER_GROUPS: 'usergroups', CATEGORY: 'category', DEFAULT_REPOSITORY: 'magnolia' };
  var Rendering = { SKIP_RENDERING: 'skip-rendering' };
  var Response = { SC_OK: 200, SC_MOVED_PERMANENTLY: 301, SC_FOUND: 302, SC_MOVED_TEMPORARILY: 302, SC_BAD_REQUEST: 400, SC_UNAUTHORIZED: 401, SC_FORBIDDEN: 403, SC_NOT_FOUND: 404, SC_GONE: 410, SC_INTERNAL_SERVER_ERROR: 500 };

  /* Times: what content holds is a Date with the names of a calendar. */
  function Calendar() { return new Date(); }
  Calendar.prototype = Date.prototype;
  Calendar.getInstance = function () { return new Date(); };
  [['YEAR', 1], ['MONTH', 2], ['WEEK_OF_YEAR', 3], ['DATE', 5], ['DAY_OF_MONTH', 5], ['DAY_OF_YEAR', 6], ['DAY_OF_WEEK', 7], ['HOUR', 10],
    ['HOUR_OF_DAY', 11], ['MINUTE', 12], ['SECOND', 13], ['MILLISECOND', 14]].forEach(function (one) { Calendar[one[0]] = one[1]; });

  function padded(number, width) { var text = String(number); while (text.length < width) { text = '0' + text; } return text; }
  function SimpleDateFormat(pattern) { this.$pattern = String(pattern); }
  SimpleDateFormat.prototype = {
    setTimeZone: function () {},
    format: function (time) {
      var date = new Date(typeof time === 'number' ? time : time.getTime());
      return this.$pattern.replace(/'([^']*)'|y+|M+|d+|H+|m+|s+|S+/g, function (part, quoted) {
        if (quoted !== undefined) { return quoted; }
        switch (part.charAt(0)) {
          case 'y': return part.length === 2 ? padded(date.getFullYear() % 100, 2) : padded(date.getFullYear(), part.length);
          case 'M': return padded(date.getMonth() + 1, part.length);
          case 'd': return padded(date.getDate(), part.length);
          case 'H': return padded(date.getHours(), part.length);
          case 'm': return padded(date.getMinutes(), part.length);
          case 's': return padded(date.getSeconds(), part.length);
          default: return padded(date.getMilliseconds(), part.length);
        }
      });
    }
  };

  host.add({
    'info.magnolia.jcr.util.NodeUtil': NodeUtil, 'info.magnolia.jcr.util.NodeTypes': NodeTypes,
    'info.magnolia.jcr.util.PropertyUtil': PropertyUtil, 'info.magnolia.repository.RepositoryConstants': Repository,
    'info.magnolia.rendering.model.RenderingModel': Rendering, 'javax.servlet.http.HttpServletResponse': Response,
    'jakarta.servlet.http.HttpServletResponse': Response, 'java.util.Calendar': Calendar, 'java.util.GregorianCalendar': Calendar,
    'java.text.SimpleDateFormat': SimpleDateFormat
  });
})($host);
