#!/usr/bin/env python3
"""as_pdf.py PROGRAM SKIP_STATUS FOLDER...

Writes each Markdown report (*.md, *.txt) as PDF, in one column and in two with hyphenation, with
headers, footers and page numbers, and checks that the program reads the same facts out of it. Ends
with SKIP_STATUS where there is no report.
"""
import re
import shutil
import sys

from same_facts import check
from make_pdf import pdf_of  # beside the tests of the importer

AROUND = {"header": "Example Newsroom | 999 Pages from Chad",
          "footer": "Removing networks | Page {page} of {pages}"}
LAYOUTS = [
    {},
    {"columns": 2, "size": 9, "hyphenate": "yes", "justify": "yes", "indent": "yes", "tight": "yes"},
]


def standard(text):
    """What the standard fonts of PDF can show, without a block of metadata on top."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    return text.encode("cp1252", "replace").decode("cp1252")


def main():
    if shutil.which("pdftotext") is None:
        print("skipped: no pdftotext")
        return int(sys.argv[2])
    return check(sys.argv, {f".{n}.pdf": lambda text, layout=layout: pdf_of(text, **AROUND, **layout)
                            for n, layout in enumerate(LAYOUTS)}, standard)


if __name__ == "__main__":
    sys.exit(main())
