"""Reads the Markdown of a report into blocks, from which tests write the same report in other
formats: ("heading", level, text), ("table", rows), ("list", ordered, items), ("paragraph", text).
Text keeps its inline marks (bold, links), which runs() reads."""
import re

ITEM = re.compile(r"\s*([-*+•]|\d+[.)])\s+(.*)")


def cells(line):
    return [c.strip() for c in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def blocks(markdown):
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
            ordered = ITEM.match(lines[i])[1][0].isdigit()
            items = []
            while i < len(lines) and ITEM.match(lines[i]):
                items.append(ITEM.match(lines[i])[2])
                i += 1
            yield "list", ordered, items
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
