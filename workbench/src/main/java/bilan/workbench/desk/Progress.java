package bilan.workbench.desk;

/**
 * How far reading has come.
 *
 * @param running false before the first and after the last article
 * @param file which file is being read, from 1
 * @param files how many there are
 * @param added articles that were kept
 * @param known articles that were kept already
 * @param claims figures read in those that were kept
 * @param quarantined inputs that could not be read
 * @param seconds since reading began
 */
public record Progress(
        boolean running, int file, int files, int added, int known, int claims, int quarantined, long seconds) {
    /** Nothing was read yet. */
    public static final Progress NONE = new Progress(false, 0, 0, 0, 0, 0, 0, 0);
}
