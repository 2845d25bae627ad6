#!/usr/bin/env python3
"""as_pages.py PROGRAM SKIP_STATUS FOLDER...

Writes each Markdown report (*.md, *.txt) as a web page, with navigation and a footer around it, and
checks that the program reads the same facts out of both. Ends with SKIP_STATUS where there is no
report.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ITEM = re.compile(r"\s*([-*+•]|\d+[.)])\s+(.*)")


def inline(text):
    text = html.escape(text, quote=False)
    text = re.sub(r"\[([^\]]+)\]\(([^)\s]+)\)", r'<a href="\2">\1</a>', text)
    return re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", text)


def cells(line):
    return [c.strip() for c in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def page(markdown):
    out, lines, i = [], markdown.splitlines(), 0
    while i < len(lines):
        heading = re.match(r"(#+)\s+(.*)", lines[i])
        if not lines[i].strip():
            i += 1
        elif heading:
            level = len(heading[1])
            out.append(f"<h{level}>{inline(heading[2])}</h{level}>")
            i += 1
        elif lines[i].lstrip().startswith("|"):
            out.append("<table>")
            while i < len(lines) and lines[i].lstrip().startswith("|"):
                if not re.fullmatch(r"[\s|:\-]+", lines[i]):
                    row = "".join(f"<td>{inline(c)}</td>" for c in cells(lines[i]))
                    out.append(f"<tr>{row}</tr>")
                i += 1
            out.append("</table>")
        elif ITEM.match(lines[i]):
            tag = "ol" if ITEM.match(lines[i])[1][0].isdigit() else "ul"
            out.append(f"<{tag}>")
            while i < len(lines) and ITEM.match(lines[i]):
                out.append(f"<li>{inline(ITEM.match(lines[i])[2])}</li>")
                i += 1
            out.append(f"</{tag}>")
        else:
            paragraph = []
            while i < len(lines) and lines[i].strip() and not re.match(r"#|\||\s*[-*+•]\s", lines[i]):
                paragraph.append(lines[i].strip())
                i += 1
            if not paragraph:
                paragraph, i = [lines[i]], i + 1
            out.append(f"<p>{inline(' '.join(paragraph))}</p>")
    article = "\n".join(out)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>'
        f"<main><article>\n{article}\n</article></main>"
        "<footer><p>Meta removed 999 Pages from Chad. All rights reserved.</p></footer></body></html>"
    )


def main():
    program, skip = sys.argv[1], int(sys.argv[2])
    reports = []
    for given in map(pathlib.Path, sys.argv[3:]):
        found = given.iterdir() if given.is_dir() else []
        reports += sorted(p for p in found if p.suffix in (".md", ".txt") and p.is_file()
                          and p.name != "README.md")
    if not reports:
        print("skipped: no reports here")
        return skip
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for report in reports:
            saved = pathlib.Path(folder) / (report.stem + ".html")
            saved.write_text(page(report.read_text(encoding="utf-8")), encoding="utf-8")
            facts = []
            for path in (report, saved):
                run = subprocess.run([program, "extract", str(path)], check=True,
                                     capture_output=True, text=True)
                record = json.loads(run.stdout)
                record.pop("document")
                facts.append(record)
            if facts[0] != facts[1]:
                wrong += 1
                print(f"{report}: other facts as a page:\n  {facts[0]}\n  {facts[1]}")
    print(f"{len(reports)} reports, {wrong} read differently as pages")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
