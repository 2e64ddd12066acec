/**
 * Programs of others that are measured beside Dragoman; built with the profile {@code rival} only.
 */
package org.dragoman.evaluation.rival;
