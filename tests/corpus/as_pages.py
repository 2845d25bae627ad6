#!/usr/bin/env python3
"""as_pages.py PROGRAM SKIP_STATUS FOLDER...

Writes each Markdown report (*.md, *.txt) as a web page, with navigation and a footer around it, and
checks that the program reads the same facts out of both. Ends with SKIP_STATUS where there is no
report.
"""
import html
import sys

from same_facts import blocks, check, runs


def inline(text):
    out = ""
    for words, bold, address in runs(text):
        words = html.escape(words, quote=False)
        if address:
            words = f'<a href="{html.escape(address)}">{words}</a>'
        out += f"<b>{words}</b>" if bold else words
    return out


def page(markdown):
    out = []
    for kind, *block in blocks(markdown):
        if kind == "heading":
            out.append(f"<h{block[0]}>{inline(block[1])}</h{block[0]}>")
        elif kind == "table":
            rows = ["".join(f"<td>{inline(c)}</td>" for c in row) for row in block[0]]
            out.append("<table>" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>")
        elif kind == "list":
            tag = "ol" if block[0] else "ul"
            out.append(f"<{tag}>" + "\n".join(f"<li>{inline(i)}</li>" for i in block[1]) + f"</{tag}>")
        else:
            out.append(f"<p>{inline(block[0])}</p>")
    article = "\n".join(out)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>'
        f"<main><article>\n{article}\n</article></main>"
        "<footer><p>Meta removed 999 Pages from Chad. All rights reserved.</p></footer></body></html>"
    ).encode()


if __name__ == "__main__":
    sys.exit(check(sys.argv, {".html": page}))
