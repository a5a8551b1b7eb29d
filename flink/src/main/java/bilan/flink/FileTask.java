package bilan.flink;

/**
 * A file to be read.
 *
 * @param number its place in the order of reading
 * @param id what its article is called if nothing in it says so
 * @param uri where it is, as Flink's file systems understand it
 * @param length in bytes
 */
public record FileTask(int number, String id, String uri, long length) {}
