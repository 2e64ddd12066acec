/** The facade: a document in, readings out. */
package org.dragoman;
