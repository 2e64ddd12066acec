/** Gets pages and feeds from the web, politely and only from where it is allowed. */
package org.dragoman.fetch;
