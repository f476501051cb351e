/*
 * Names of Java that models written for Nashorn use, made of JavaScript alone: lists, maps, text, and reading this site's own
 * REST endpoints. Nothing here reaches Java; every other name is refused by name.
 */
(function (global, host) {
  'use strict';

  function list(items) {
    var made = Array.isArray(items) ? items.slice() : [];
    return made;
  }
  function ArrayList(items) { return list(items); }

  function Map_(source) {
    this.$keys = [];
    this.$values = {};
    var self = this;
    if (source && typeof source === 'object') {
      (source.keySet ? source.keySet() : Object.keys(source)).forEach(function (key) { self.put(key, source.get ? source.get(key) : source[key]); });
    }
  }
  Map_.prototype = {
    put: function (key, value) {
      key = String(key);
      if (!this.containsKey(key)) { this.$keys.push(key); }
      this.$values['$' + key] = value;
      return null;
    },
    get: function (key) { var found = this.$values['$' + key]; return found === undefined ? null : found; },
    containsKey: function (key) { return this.$keys.indexOf(String(key)) >= 0; },
    remove: function (key) { var i = this.$keys.indexOf(String(key)); if (i >= 0) { this.$keys.splice(i, 1); delete this.$values['$' + key]; } },
    size: function () { return this.$keys.length; },
    isEmpty: function () { return this.$keys.length === 0; },
    keySet: function () { return this.$keys.slice(); },
    values: function () { var all = this.$values; return this.$keys.map(function (key) { return all['$' + key]; }); },
    entrySet: function () {
      var self = this;
      return this.$keys.map(function (key) { return { getKey: function () { return key; }, getValue: function () { return self.get(key); }, key: key, value: self.get(key) }; });
    },
    toJSON: function () { var plain = {}; var self = this; this.$keys.forEach(function (key) { plain[key] = self.get(key); }); return plain; }
  };

  function Text(start) { this.$text = start === undefined ? '' : String(start); }
  Text.prototype = {
    append: function (more) { this.$text += more; return this; },
    length: function () { return this.$text.length; },
    toString: function () { return this.$text; }
  };

  /* Reading the site's own endpoints: the address may name this host or none. */
  function Url(address) { this.$address = String(address); }
  Url.prototype = {
    openConnection: function () { return new Connection(this.$address); },
    openStream: function () { return new Connection(this.$address).getInputStream(); },
    toString: function () { return this.$address; }
  };
  function Connection(address) { this.$address = address; this.requestMethod = 'GET'; }
  Connection.prototype = {
    setRequestMethod: function (method) { this.requestMethod = method; },
    setRequestProperty: function () {},
    connect: function () {},
    disconnect: function () {},
    $read: function () { if (!this.$answer) { this.$answer = host.read(this.$address, this.requestMethod); } return this.$answer; },
    getInputStream: function () { return { $lines: String(this.$read().text).split('\n'), close: function () {} }; },
    getResponseCode: function () { return this.$read().status; },
    get inputStream() { return this.getInputStream(); },
    get responseCode() { return this.getResponseCode(); }
  };
  function Lines(reader) { this.$lines = reader.$lines; this.$next = 0; }
  Lines.prototype = {
    readLine: function () { return this.$next < this.$lines.length ? this.$lines[this.$next++] : null; },
    close: function () {}
  };

  function isEmptyMap(map) { return !map || (map.isEmpty ? map.isEmpty() : Object.keys(map).length === 0); }
  var MapUtils = { isEmpty: isEmptyMap, isNotEmpty: function (map) { return !isEmptyMap(map); } };
  var Collections = {
    isEmpty: function (all) { return !all || all.length === 0; },
    isNotEmpty: function (all) { return !!all && all.length > 0; },
    emptyList: function () { return []; },
    reverse: function (all) { all.reverse(); },
    sort: function (all) { all.sort(); }
  };
  var StringUtils = {
    isBlank: function (text) { return text === null || text === undefined || String(text).trim() === ''; },
    isNotBlank: function (text) { return !StringUtils.isBlank(text); },
    isEmpty: function (text) { return text === null || text === undefined || String(text) === ''; },
    isNotEmpty: function (text) { return !StringUtils.isEmpty(text); },
    isNoneBlank: function () { return Array.prototype.every.call(arguments, StringUtils.isNotBlank); },
    isAnyBlank: function () { return Array.prototype.some.call(arguments, StringUtils.isBlank); },
    defaultString: function (text, otherwise) { return text === null || text === undefined ? otherwise || '' : text; },
    defaultIfBlank: function (text, otherwise) { return StringUtils.isBlank(text) ? otherwise : text; },
    defaultIfEmpty: function (text, otherwise) { return StringUtils.isEmpty(text) ? otherwise : text; },
    trim: function (text) { return text === null || text === undefined ? null : String(text).trim(); },
    split: function (text, mark) { return String(text).split(mark === undefined ? ' ' : mark); },
    equals: function (one, other) { return one === other || String(one) === String(other); },
    contains: function (text, part) { return !StringUtils.isEmpty(text) && String(text).indexOf(part) >= 0; },
    startsWith: function (text, part) { return !StringUtils.isEmpty(text) && String(text).indexOf(part) === 0; },
    endsWith: function (text, part) { return !StringUtils.isEmpty(text) && String(text).slice(-part.length) === part; },
    lowerCase: function (text) { return String(text).toLowerCase(); },
    upperCase: function (text) { return String(text).toUpperCase(); },
    capitalize: function (text) { return String(text).charAt(0).toUpperCase() + String(text).slice(1); },
    substringBefore: function (text, mark) { var at = String(text).indexOf(mark); return at < 0 ? text : String(text).slice(0, at); },
    substringAfter: function (text, mark) { var at = String(text).indexOf(mark); return at < 0 ? '' : String(text).slice(at + mark.length); },
    join: function (all, mark) { return all.join(mark === undefined ? '' : mark); }
  };

  /* A mapper whose settings change nothing. */
  function anything() {
    var same = {};
    ['configure', 'setVisibility', 'setSerializationInclusion', 'enable', 'disable', 'registerModule', 'getSerializationConfig',
      'getDefaultVisibilityChecker', 'withFieldVisibility', 'withGetterVisibility', 'withSetterVisibility', 'withCreatorVisibility',
      'withIsGetterVisibility', 'writerWithDefaultPrettyPrinter'].forEach(function (name) { same[name] = function () { return same; }; });
    return same;
  }
  function plain(value, depth) {
    if (value === null || typeof value !== 'object') { return typeof value === 'function' ? undefined : value; }
    if (depth > 20) { return undefined; }
    if (Array.isArray(value)) { return value.map(function (one) { return plain(one, depth + 1); }); }
    if (value instanceof Date) { return value.getTime(); }
    var source = value instanceof Map_ ? value.toJSON() : value;
    var result = {};
    for (var key in source) { var one = plain(source[key], depth + 1); if (one !== undefined) { result[key] = one; } }
    return result;
  }
  function ObjectMapper() {
    var made = anything();
    made.writeValueAsString = function (value) { return JSON.stringify(plain(value, 0)); };
    made.writerWithDefaultPrettyPrinter = function () { return { writeValueAsString: function (value) { return JSON.stringify(plain(value, 0), null, 2); } }; };
    made.readTree = made.readValue = function (text) { return JSON.parse(text); };
    return made;
  }
  var words = { Visibility: { NONE: 'NONE', ANY: 'ANY', PUBLIC_ONLY: 'PUBLIC_ONLY' }, Include: { NON_NULL: 'NON_NULL' }, AUTO_DETECT_FIELDS: 'AUTO_DETECT_FIELDS' };

  var known = {
    'java.util.ArrayList': ArrayList, 'java.util.LinkedList': ArrayList, 'java.util.HashSet': ArrayList, 'java.util.LinkedHashSet': ArrayList,
    'java.util.HashMap': Map_, 'java.util.LinkedHashMap': Map_, 'java.util.TreeMap': Map_,
    'java.util.Arrays': { asList: function () { return arguments.length === 1 && Array.isArray(arguments[0]) ? arguments[0] : Array.prototype.slice.call(arguments); } },
    'java.util.Collections': Collections, 'java.util.Date': Date,
    'java.lang.String': String, 'java.lang.Math': Math, 'java.lang.StringBuffer': Text, 'java.lang.StringBuilder': Text,
    'java.lang.Integer': { parseInt: function (text) { return parseInt(text, 10); }, valueOf: Number },
    'java.lang.System': { currentTimeMillis: function () { return Date.now(); }, out: { println: print } },
    'java.net.URL': Url, 'java.io.BufferedReader': Lines, 'java.io.InputStreamReader': function (stream) { return stream; },
    'java.net.URLEncoder': { encode: function (text) { return encodeURIComponent(text).replace(/%20/g, '+'); } },
    'com.fasterxml.jackson.databind.ObjectMapper': ObjectMapper, 'com.fasterxml.jackson.databind.MapperFeature': words,
    'com.fasterxml.jackson.databind.SerializationFeature': words, 'com.fasterxml.jackson.annotation.JsonAutoDetect': words,
    'com.fasterxml.jackson.annotation.JsonInclude': words,
    'org.apache.commons.collections4.MapUtils': MapUtils, 'org.apache.commons.collections4.CollectionUtils': Collections,
    'org.apache.commons.lang3.StringUtils': StringUtils
  };
  Object.defineProperty(ArrayList, Symbol.hasInstance, { value: Array.isArray });

  host.add = function (more) { Object.keys(more).forEach(function (name) { known[name] = more[name]; }); };
  host.known = function (name) { return Object.prototype.hasOwnProperty.call(known, name) ? known[name] : null; };
  host.leads = function (name) { return Object.keys(known).some(function (one) { return one.indexOf(name + '.') === 0; }); };
})(this, $host);
