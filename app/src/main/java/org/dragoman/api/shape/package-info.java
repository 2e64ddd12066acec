/** What the API's answers look like: records, from which their schemas are made. */
package org.dragoman.api.shape;
