/**
 * REST delivery: reads {@code restEndpoints/**.yaml} and answers with nodes as JSON in Magnolia's shape. Read
 * {@link org.bantin.rendering.delivery.JsonDelivery} first.
 */
@NullMarked
package org.bantin.rendering.delivery;

import org.jspecify.annotations.NullMarked;
