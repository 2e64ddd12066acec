/** Readings and events in the forms that other programs read, and bundles for replication. */
package org.dragoman.export;
