package org.bantin.definition;

/** Some file of a light module has changed and everything was read again; what was derived from it is out of date. */
public record DefinitionsReloaded(long generation) {}
