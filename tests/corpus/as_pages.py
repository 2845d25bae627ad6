#!/usr/bin/env python3
"""as_pages.py PROGRAM SKIP_STATUS FOLDER...

Writes each Markdown report (*.md, *.txt) as a web page, with navigation and a footer around it, and
checks that the program reads the same facts out of both. Ends with SKIP_STATUS where there is no
report.
"""
import html
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "importers"))
from markdown_blocks import blocks  # noqa: E402
from same_facts import check  # noqa: E402


def inline(text):
    text = html.escape(text, quote=False)
    text = re.sub(r"\[([^\]]+)\]\(([^)\s]+)\)", r'<a href="\2">\1</a>', text)
    return re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", text)


def page(markdown):
    out = []
    for kind, *rest in blocks(markdown):
        if kind == "heading":
            level, text = rest
            out.append(f"<h{level}>{inline(text)}</h{level}>")
        elif kind == "table":
            rows = ("".join(f"<td>{inline(c)}</td>" for c in row) for row in rest[0])
            out += ["<table>", *(f"<tr>{row}</tr>" for row in rows), "</table>"]
        elif kind == "list":
            ordered, items = rest
            tag = "ol" if ordered else "ul"
            out += [f"<{tag}>", *(f"<li>{inline(item)}</li>" for item in items), f"</{tag}>"]
        else:
            out.append(f"<p>{inline(rest[0])}</p>")
    article = "\n".join(out)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>'
        f"<main><article>\n{article}\n</article></main>"
        "<footer><p>Meta removed 999 Pages from Chad. All rights reserved.</p></footer></body></html>"
    )


if __name__ == "__main__":
    sys.exit(check(sys.argv[1], int(sys.argv[2]), sys.argv[3:], ".html",
                   lambda path, markdown: path.write_text(page(markdown), encoding="utf-8")))
