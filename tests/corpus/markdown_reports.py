"""What as_pages.py and as_docx.py share: reports in Markdown taken apart, so that they can be
written in another format, and the comparison of what the program reads out of both."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ITEM = re.compile(r"\s*([-*+•]|\d+[.)])\s+(.*)")


def cells(line):
    return [c.strip() for c in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def blocks(markdown):
    """Yields ("heading", level, text), ("table", rows), ("list", numbered, items) and
    ("paragraph", text)."""
    lines, i = markdown.splitlines(), 0
    while i < len(lines):
        heading = re.match(r"(#+)\s+(.*)", lines[i])
        if not lines[i].strip():
            i += 1
        elif heading:
            yield "heading", len(heading[1]), heading[2]
            i += 1
        elif lines[i].lstrip().startswith("|"):
            rows = []
            while i < len(lines) and lines[i].lstrip().startswith("|"):
                if not re.fullmatch(r"[\s|:\-]+", lines[i]):
                    rows.append(cells(lines[i]))
                i += 1
            yield "table", rows
        elif ITEM.match(lines[i]):
            numbered, items = ITEM.match(lines[i])[1][0].isdigit(), []
            while i < len(lines) and ITEM.match(lines[i]):
                items.append(ITEM.match(lines[i])[2])
                i += 1
            yield "list", numbered, items
        else:
            paragraph = []
            while i < len(lines) and lines[i].strip() and not re.match(r"#|\||\s*[-*+•]\s", lines[i]):
                paragraph.append(lines[i].strip())
                i += 1
            if not paragraph:
                paragraph, i = [lines[i]], i + 1
            yield "paragraph", " ".join(paragraph)


def runs(text):
    """The words of a block as (text, is_bold, address or None)."""
    for part in re.split(r"(\[[^\]]+\]\([^)\s]+\)|\*\*[^*]+\*\*)", text):
        link = re.fullmatch(r"\[([^\]]+)\]\(([^)\s]+)\)", part)
        bold = re.fullmatch(r"\*\*([^*]+)\*\*", part)
        if link:
            yield link[1].replace("**", ""), False, link[2]
        elif bold:
            yield bold[1], True, None
        elif part:
            yield part, False, None


def facts(program, path):
    run = subprocess.run([program, "extract", str(path)], check=True, capture_output=True, text=True)
    record = json.loads(run.stdout)
    record.pop("document")
    return record


def main(formats):
    """PROGRAM SKIP_STATUS FOLDER...: writes each report in each of `formats` (an extension and a
    function from Markdown to bytes) and checks that the program reads the same facts."""
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
            expected = facts(program, report)
            for extension, write in formats.items():
                saved = pathlib.Path(folder) / (report.stem + extension)
                saved.write_bytes(write(report.read_text(encoding="utf-8")))
                read = facts(program, saved)
                if read != expected:
                    wrong += 1
                    print(f"{report}: other facts as {extension}:\n  {expected}\n  {read}")
    print(f"{len(reports)} reports as {' and '.join(formats)}, {wrong} read differently")
    return 1 if wrong else 0
