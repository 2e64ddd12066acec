/** The archive for programs: JSON and CSV over HTTP, described by OpenAPI. */
package org.dragoman.api;
