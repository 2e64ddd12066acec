/** The query grammar, the index of sentences and the search in it. */
package org.dragoman.search;
