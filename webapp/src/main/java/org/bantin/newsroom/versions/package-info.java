/**
 * Kept versions of a story: compared word by word with their structure and pictures, restored; what each person has not yet seen;
 * the correction that readers are told of. Read {@code Comparison} first.
 */
@NullMarked
package org.bantin.newsroom.versions;

import org.jspecify.annotations.NullMarked;
