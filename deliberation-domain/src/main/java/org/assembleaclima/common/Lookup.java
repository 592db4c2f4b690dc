package org.assembleaclima.common;

/**
 * Something a command's handler may ask about the world outside its aggregate. A handler names it as a parameter;
 * every bean of this type can be named.
 */
public interface Lookup {}
