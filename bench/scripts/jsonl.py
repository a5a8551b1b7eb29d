#!/usr/bin/env python3
"""Carries articles and claims between JSON Lines and what the benchmarks' own scorers read.

    jsonl.py texts ARTICLES.jsonl OUT [FIELD=VALUE…]   one .txt an article (title, blank line, text); FIELD=VALUE keeps only such rows
    jsonl.py claims CLAIMS.jsonl OUT.jsonl             the output of `bilan claims`, gathered: {"doc": …, "claims": […]} a document
"""
import collections, json, os, sys


def rows(path):
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.strip():
                yield json.loads(line)


def texts(path, out, *tests):
    os.makedirs(out, exist_ok=True)
    wanted = [test.split("=", 1) for test in tests]
    for row in rows(path):
        if all(str(row.get(field)) == value for field, value in wanted):
            title = row.get("title")
            with open(os.path.join(out, row["doc"] + ".txt"), "w", encoding="utf-8", newline="") as f:
                f.write((title + "\n\n" if title else "") + row["text"])


def claims(path, out):
    documents = collections.defaultdict(list)
    for row in rows(path):
        documents[row["doc"]].append(row)
    with open(out, "w", encoding="utf-8") as f:
        for doc, found in documents.items():
            f.write(json.dumps({"doc": doc, "claims": found}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in ("texts", "claims"):
        sys.exit(__doc__)
    (texts if sys.argv[1] == "texts" else claims)(*sys.argv[2:])
