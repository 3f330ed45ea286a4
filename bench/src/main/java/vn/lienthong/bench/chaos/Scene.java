package vn.lienthong.bench.chaos;

/**
 * What a fault finds: a node at work and those who call it.
 *
 * @param load letters that others send all the while
 */
record Scene(Node node, Callers callers, Load load, Plan plan, Notes notes) {}
