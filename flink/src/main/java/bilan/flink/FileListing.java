package bilan.flink;

import bilan.sources.Sources;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.util.Collector;

/**
 * Places, named in the order of reading and a line each, → the files in them. Named and ordered as {@link Sources} does,
 * whatever the file system; hidden files are passed over. Runs in one task: a name depends on all others.
 */
final class FileListing extends RichFlatMapFunction<String, FileTask> {
    private static final long serialVersionUID = 1;

    @Override
    public void open(OpenContext context) {}

    @Override
    public void flatMap(String places, Collector<FileTask> out) throws Exception {
        Map<java.nio.file.Path, FileStatus> files = new LinkedHashMap<>();
        for (String place : places.split("\n")) {
            Path path = new Path(place);
            FileSystem system = path.getFileSystem();
            List<FileStatus> found = new ArrayList<>();
            collect(system, system.getFileStatus(path), found);
            if (found.isEmpty()) throw new FileNotFoundException("'" + place + "' is an empty folder");
            found.sort(Comparator.comparing(file -> file.getPath().getPath()));
            for (FileStatus file : found) files.putIfAbsent(named(file.getPath()), file);
        }
        int number = 0;
        for (Map.Entry<String, java.nio.file.Path> file :
                Sources.ids(files.keySet()).entrySet()) {
            FileStatus status = files.get(file.getValue());
            if (status == null) throw new IllegalStateException("a file that was not listed");
            out.collect(new FileTask(number++, file.getKey(), status.getPath().toString(), status.getLen()));
        }
    }

    private static void collect(FileSystem system, FileStatus place, List<FileStatus> found) throws IOException {
        if (!place.isDir()) {
            found.add(place);
            return;
        }
        FileStatus[] inside = system.listStatus(place.getPath());
        if (inside == null) return;
        for (FileStatus one : inside) if (!one.getPath().getName().startsWith(".")) collect(system, one, found);
    }

    /** Bucket and object name as a path: ids are made of its parts. */
    private static java.nio.file.Path named(Path path) {
        String authority = path.toUri().getAuthority();
        return java.nio.file.Path.of((authority == null ? "" : "/" + authority) + path.getPath());
    }
}
