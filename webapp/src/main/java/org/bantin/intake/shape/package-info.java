/**
 * What stands where in a text: title, lead, names, dates, places; head and foot of official documents.
 */
@NullMarked
package org.bantin.intake.shape;

import org.jspecify.annotations.NullMarked;
