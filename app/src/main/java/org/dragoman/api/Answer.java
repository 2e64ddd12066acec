package org.dragoman.api;

import java.util.Map;

/**
 * An answer as it goes over the wire.
 *
 * @param headers besides the content type
 */
public record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {}
