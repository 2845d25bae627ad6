#!/usr/bin/env python3
"""make_pdf.py OUT <REPORT.md

Writes a report in Markdown as a PDF, as word processors do: standard fonts, wrapped lines, page
breaks, headers and footers with page numbers, tables as text at the places of their columns. The
tests of the PDF importer read what it writes. Lines at the top of the report choose the layout:

    %columns 2        %hyphenate yes      %justify yes     %indent yes     %size 10
    %header Example Newsroom | Report {page}      %footer Page {page} of {pages}
    %title Properties of the file      %encrypted yes    %tight yes (rows of tables without gaps)

A line "%place 300 400 12 words" puts words at a place of the last page (from its lower left
corner), "%turned ..." from bottom to top; "%break" begins a page, "%note 1 words" sets a note at
the foot of the page.
"""
import re
import sys
import zlib

from markdown_blocks import blocks

WIDTHS = [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278] + \
    [556] * 10 + [278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
                  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667,
                  611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222,
                  222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
                  500, 334, 260, 334, 584]
OTHERS = {"’": 222, "‘": 222, "“": 333, "”": 333, "—": 1000, "•": 350, "…": 1000}
PAGE = (595, 842)
MARGIN = 64


def width(text, size, bold=False):
    units = sum(WIDTHS[ord(c) - 32] if 32 <= ord(c) < 127 else OTHERS.get(c, 556) for c in text)
    return units * size / 1000 * (1.06 if bold else 1)


def as_shown(text):
    """Markdown without its inline marks, in the characters of the standard fonts."""
    text = re.sub(r"\[([^\]]+)\]\(([^)\s]+)\)", r"\1", text)
    text = re.sub(r"\*\*([^*]+)\*\*", r"\1", text).replace("\\|", "|")
    return text.encode("cp1252", "replace").decode("cp1252")


def wrapped(text, size, room, bold=False, hyphenate=False):
    lines, line = [], ""
    queue = text.split()[::-1]
    while queue:
        word = queue.pop()
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold) <= room:
            line = longer
            continue
        # Every layout breaks behind a hyphen; some break words.
        ends = [m.end() for m in re.finditer(r"(?<=\w)-(?=\w)", word)]
        if hyphenate and re.fullmatch(r"[A-Za-z]{7,}[.,;:]?", word):
            ends += range(3, len(re.sub(r"\W", "", word)) - 2)
        for end in sorted(ends, reverse=True):
            begin = word[:end] + ("" if word[:end].endswith("-") else "-")
            if width((f"{line} " if line else "") + begin, size, bold) <= room:
                lines.append((f"{line} " if line else "") + begin)
                line = word[end:]
                break
        else:
            if line:
                lines.append(line)
            line = word
            while width(line, size, bold) > room:  # longer than a line: an address
                cut = max(k for k in range(1, len(line)) if width(line[:k], size, bold) <= room)
                lines.append(line[:cut])
                line = line[cut:]
    return lines + [line] if line else lines


class Writer:
    def __init__(self, options):
        self.options = options
        self.size = float(options.get("size", 11))
        self.leading = self.size * 1.25
        self.columns = int(options.get("columns", 1))
        self.gutter = 20
        self.room = (PAGE[0] - 2 * MARGIN - self.gutter * (self.columns - 1)) / self.columns
        self.pages = []
        self.new_page()

    def new_page(self):
        self.pages.append([])
        self.notes = []
        self.column = 0
        self.y = self.top = PAGE[1] - MARGIN - 10
        self.fresh = True

    def next_column(self):
        self.column += 1
        self.y, self.fresh = self.top, True
        if self.column == self.columns:
            self.new_page()

    def left(self):
        return MARGIN + self.column * (self.room + self.gutter)

    def foot(self):
        return MARGIN + 10 + len(self.notes) * self.leading

    def put(self, x, y, text, size, bold=False, turned=False, spread=0):
        self.pages[-1].append((x, y, text, size, bold, turned, spread))

    def gap(self, points):
        if not self.fresh:
            self.y -= points

    def line(self, text, size, x=0, bold=False, leading=None, last=True):
        leading = leading or self.leading
        if self.y - leading < self.foot():
            self.next_column()
        self.y -= leading
        self.fresh = False
        spread = 0
        blanks = text.count(" ")
        if self.options.get("justify") and not last and not bold and blanks:
            spread = (self.room - x - width(text, size, bold)) / blanks
        self.put(self.left() + x, self.y, text, size, bold, spread=spread)

    def flow(self, text, size, x=0, first=0, bold=False, leading=None):
        lines = wrapped(as_shown(text), size, self.room - x - first, bold,
                        bool(self.options.get("hyphenate")) and not bold)
        for i, line in enumerate(lines):
            self.line(line, size, x + (first if i == 0 else 0), bold, leading, i + 1 == len(lines))

    def heading(self, level, text):
        size = self.size * {1: 1.9, 2: 1.5, 3: 1.25}.get(level, 1.18)
        if self.columns > 1:
            size = min(size, self.size * 1.5)
        self.gap(size * 0.9)
        if self.y - 3 * size < self.foot():
            self.next_column()
        self.flow(text, size, bold=True, leading=size * 1.2)
        self.y -= size * 0.3

    def paragraph(self, text):
        if self.options.get("indent"):
            self.flow(text, self.size, first=16)
        else:
            self.gap(self.size * 0.7)
            self.flow(text, self.size)

    def list(self, ordered, items):
        self.gap(self.size * 0.5)
        for n, item in enumerate(items, 1):
            mark = f"{n}." if ordered else "•"
            lines = wrapped(as_shown(item), self.size, self.room - 32, hyphenate=bool(
                self.options.get("hyphenate")))
            for i, line in enumerate(lines):
                self.line(line, self.size, 32)
                if i == 0:
                    self.put(self.left() + 14, self.y, mark, self.size)
        self.gap(self.size * 0.3)

    def table(self, rows):
        count = max(map(len, rows))
        # Wide columns give way; a column of short cells keeps its width.
        wide = [max(width(as_shown(r[c]), self.size, True) if c < len(r) else 0 for r in rows) + 12
                for c in range(count)]
        limit = self.room / count
        spare = self.room - sum(min(w, limit) for w in wide)
        more = [max(0, w - limit) for w in wide]
        wide = [min(w, limit) + (min(m, spare * m / sum(more)) if m else 0)
                for w, m in zip(wide, more)]
        starts = [sum(wide[:c]) for c in range(count)]
        self.gap(self.size * 0.9)
        for r, row in enumerate(rows):
            cells = [wrapped(as_shown(c), self.size, w - 10, r == 0) for c, w in zip(row, wide)]
            height = max(map(len, cells), default=1)
            if self.y - height * self.leading < self.foot():
                self.next_column()
            for k in range(height):
                self.y -= self.leading
                for cell, x in zip(cells, starts):
                    if k < len(cell):
                        self.put(self.left() + x, self.y, cell[k], self.size, r == 0)
            self.fresh = False
            self.y -= 0 if self.options.get("tight") else self.size * 0.5
        self.y -= self.size * 0.4

    def note(self, text):
        for line in wrapped(as_shown(text), self.size * 0.8, self.room):
            self.notes.append(line)
        y = MARGIN + 4 + (len(self.notes) - 1) * self.size
        self.pages[-1] = [p for p in self.pages[-1] if p[2] not in self.notes]
        for i, line in enumerate(self.notes):
            self.put(MARGIN, y - i * self.size, line, self.size * 0.8)

    def around(self):
        total = len(self.pages)
        for n, page in enumerate(self.pages, 1):
            for key, y in (("header", PAGE[1] - 40), ("footer", 34)):
                if key not in self.options:
                    continue
                text = self.options[key].format(page=n, pages=total)
                left, _, right = text.partition(" | ")
                page.append((MARGIN, y, left, 9, False, False, 0))
                if right:
                    page.append((PAGE[0] - MARGIN - width(right, 9), y, right, 9, False, False, 0))

    def bytes(self):
        self.around()

        def string(text):
            raw = text.encode("cp1252", "replace")
            return b"(" + re.sub(rb"([\\()])", rb"\\\1", raw) + b")"

        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"",
                   b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                   b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
                   b"<< /Title " + string(self.options.get("title", "")) + b" /CreationDate (D:20010203040506Z) >>"]
        kids = []
        for page in self.pages:
            body = b""
            for x, y, text, size, bold, turned, spread in page:
                turn = b"0 1 -1 0" if turned else b"1 0 0 1"
                # The bold face is wider; the lines were measured with that.
                body += b"BT /%s %.2f Tf %.3f Tw %s %.2f %.2f Tm %s Tj ET\n" % (
                    b"F2" if bold else b"F1", size, spread, turn, x, y, string(text))
            body = zlib.compress(body)
            objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(body) + body +
                           b"\nendstream")
            objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
                           b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
                           % (*PAGE, len(objects)))
            kids.append(len(objects))
        objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
            len(kids), b" ".join(b"%d 0 R" % k for k in kids))
        trailer = b"/Root 1 0 R /Info 5 0 R"
        if self.options.get("encrypted"):
            objects.append(b"<< /Filter /Standard /V 1 /R 2 /P -64 /O <" + b"41" * 32 + b"> /U <" +
                           b"42" * 32 + b"> >>")
            trailer += b" /Encrypt %d 0 R /ID [<00112233> <00112233>]" % len(objects)
        out = b"%PDF-1.4\n"
        offsets = []
        for n, content in enumerate(objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % n + content + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % o for o in offsets)
        return out + b"trailer << /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(objects) + 1, trailer, start)


def pdf_of(markdown, **options):
    lines = markdown.splitlines()
    while lines and (m := re.match(r"%(\w+) (.*)", lines[0])) and m[1] not in ("place", "turned"):
        options[m[1]] = m[2]
        lines.pop(0)
    writer = Writer(options)
    text = []

    def write():
        for kind, *rest in blocks("\n".join(text)):
            getattr(writer, kind)(*rest)
        text.clear()

    for line in lines:
        command = re.match(r"%(\w+) ?(.*)", line)
        if not command:
            text.append(line)
            continue
        write()
        if command[1] == "break":
            writer.new_page()
        elif command[1] == "note":
            writer.note(command[2])
        else:
            x, y, size, words = command[2].split(" ", 3)
            writer.put(float(x), float(y), words, float(size), turned=command[1] == "turned")
    write()
    return writer.bytes()


if __name__ == "__main__":
    with open(sys.argv[1], "wb") as file:
        file.write(pdf_of(sys.stdin.read()))
