#!/usr/bin/env python3
"""Compares a cluster with one machine: flink.py ARTICLES.jsonl COUNT

Makes a pile of COUNT articles (pile.py), reads it by `bilan stories --dossiers` and by `bilan flink batch`, on one
processor and one slot, then on two, and prints for each wall time, processor time and memory; the sorted dossiers must
be the same bytes. --two leaves the runs on one processor out.
"""
import hashlib, os, pathlib, resource, shutil, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(name, processors, command, out=None):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    if processors == 1 and shutil.which("taskset"):
        command = ["taskset", "-c", "0", *command]
    with open(out or os.devnull, "wb") as f:
        code = subprocess.run(command, stdout=f).returncode
    if code not in (0, 3):
        sys.exit(f"{name}: exit {code}")
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.time() - start
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{name:<44} {wall:9.1f} s wall {cpu:9.1f} s processor {COUNT / wall:8.1f} articles a second"
          f" {COUNT / cpu:8.1f} of processor time", flush=True)
    return wall, cpu


def digest(files):
    lines = []
    for file in files:
        with open(file, "rb") as f:
            lines += (hashlib.sha256(line).digest() for line in f)
    return hashlib.sha256(b"".join(sorted(lines))).hexdigest(), len(lines)


def main(articles):
    bilan = str(ROOT / "bilan")
    subprocess.run([bilan, "--version"], check=True)
    subprocess.run([bilan, "flink", "--help"], stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        pile = f"{folder}/pile"
        subprocess.run([sys.executable, str(ROOT / "bench/scripts/pile.py"), articles, str(COUNT), pile], check=True)
        found = {}
        for processors in (2,) if "--two" in sys.argv else (1, 2):
            one, cluster = f"{folder}/one{processors}.jsonl", f"{folder}/cluster{processors}"
            name = f"on {processors} processor{'s' * (processors > 1)}: "
            alone = run(name + "one process", processors, [bilan, "stories", "--lang", "en", "--dossiers", pile], one)
            slots = run(name + f"{processors} slots", processors,
                        [bilan, "flink", "batch", pile, "--out", cluster, "--lang", "en", "--dossiers",
                         "--parallelism", str(processors)])
            print(f"  throughput of the slots, of that of one process: {alone[0] / slots[0]:.2f} by wall,"
                  f" {alone[1] / slots[1]:.2f} by processor time")
            found[processors] = slots[0]
            mine, theirs = digest([one]), digest(pathlib.Path(cluster, "dossiers").glob("[!.]*"))
            print(f"  {mine[1]} and {theirs[1]} dossiers, {'the same bytes' if mine == theirs else 'NOT THE SAME'}")
            if mine != theirs:
                sys.exit(1)
        if len(found) == 2:
            print(f"  two slots against one: {found[1] / found[2]:.2f} times as fast")


if __name__ == "__main__":
    arguments = [one for one in sys.argv[1:] if not one.startswith("--")]
    if len(arguments) != 2:
        sys.exit(__doc__)
    COUNT = int(arguments[1])
    main(arguments[0])
