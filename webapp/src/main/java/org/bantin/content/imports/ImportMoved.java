package org.bantin.content.imports;

/** An import has come further or changed its stage. */
public record ImportMoved(String id, SiteImport.Stage stage, SiteImport.Progress progress) {}
