/** The archive's tables: what was read and what people judged, kept in one DuckDB file. */
package org.dragoman.store;
