/**
 * The pages in a real browser: journeys and accessibility; the profile {@code browser} runs them.
 */
package org.dragoman.browser;
