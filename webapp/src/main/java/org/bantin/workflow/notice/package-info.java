/**
 * What a person of the newsroom is told: notices, kept until they are read. Read {@link org.bantin.workflow.notice.Notices} first.
 */
@NamedInterface("notice")
@NullMarked
package org.bantin.workflow.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
