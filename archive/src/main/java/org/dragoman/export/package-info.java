/** Readings in the forms that other programs read. */
package org.dragoman.export;
