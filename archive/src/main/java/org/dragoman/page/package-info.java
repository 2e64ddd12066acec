/** From an HTML page to its article: main content, headline, byline, outlet, metadata, its date. */
package org.dragoman.page;
