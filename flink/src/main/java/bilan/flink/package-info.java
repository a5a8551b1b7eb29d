/** The reading and reconciling of Bilan on a Flink cluster: web archives in one batch, a topic of articles as a stream. */
@org.jspecify.annotations.NullMarked
package bilan.flink;
