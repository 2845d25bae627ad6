#!/usr/bin/env python3
"""make_seeds.py OUT: the seeds of the fuzzing programs, a folder for each in OUT.

They are the project's own samples: the pages, tables and reports of tests/importers and
examples/reports, and what is written here. Words of PDFs come from pdftotext where that is there.
"""
import glob
import os
import shutil
import subprocess
import sys

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
IMPORTERS = PROJECT + "/tests/importers"
sys.path.insert(0, IMPORTERS)
sys.dont_write_bytecode = True
from make_pdf import pdf_of  # noqa: E402

OUT = sys.argv[1]


def put(target, name, content):
    os.makedirs(f"{OUT}/{target}", exist_ok=True)
    data = content if isinstance(content, bytes) else content.encode()
    with open(f"{OUT}/{target}/{name}", "wb") as file:
        file.write(data)


def copy(target, pattern):
    for path in sorted(glob.glob(f"{PROJECT}/{pattern}")):
        with open(path, "rb") as file:
            put(target, os.path.basename(path), file.read())


# seeds/TARGET.NAME: what has no sample elsewhere.
def own():
    here = os.path.dirname(os.path.abspath(__file__)) + "/seeds"
    for name in sorted(os.listdir(here)):
        target, _, rest = name.partition(".")
        with open(f"{here}/{name}", "rb") as file:
            put(target, rest, file.read())


def words_of_pdf(markdown, name):
    if shutil.which("pdftotext") is None:
        return
    path = f"{OUT}/made.pdf"
    with open(path, "wb") as file:
        file.write(pdf_of(markdown))
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-bbox-layout", path, "-"],
                          capture_output=True)
    os.remove(path)
    if done.returncode == 0:
        # Beginnings too: what is short is read more often.
        put("pdf", name + ".xhtml", done.stdout)
        put("pdf", name + ".begin.xhtml", done.stdout[:6000] + b"</word></line></html>")


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    os.makedirs(OUT)
    own()
    copy("html", "tests/importers/pages/*.html")
    copy("text", "examples/reports/*.txt")
    copy("extract", "examples/reports/*.txt")
    copy("extract", "tests/importers/pages/0[13]*.html")
    copy("extract", "tests/importers/tables/*n.json")
    copy("extract", "tests/importers/tables/disinfodex-form.csv")
    copy("extract", "tests/importers/pdf/one_column.md")
    copy("markdown", "tests/importers/pdf/*.md")
    copy("markdown", "examples/reports/README.md")
    copy("indicators", "tests/importers/tables/*togo_killchain.csv")
    copy("indicators", "tests/importers/tables/*benin.json")
    copy("x_archive", "tests/importers/tables/togo_*users.csv")
    copy("disinfodex", "tests/importers/tables/disinfodex-form.csv")
    copy("table", "tests/importers/tables/cases.csv")
    copy("mapping", "tests/importers/tables/cases.mapping")
    copy("manifest", "examples/reports/manifest.csv")
    for path in sorted(glob.glob(f"{IMPORTERS}/pdf/*.md")):
        with open(path, encoding="utf-8") as file:
            words_of_pdf(file.read(), os.path.basename(path)[:-3])
    table = open(f"{IMPORTERS}/tables/togo_052021_users.csv", "rb").read().decode()
    put("x_archive", "utf-16.csv", "\ufeff".encode("utf-16-le") + table.encode("utf-16-le"))
    story = open(f"{PROJECT}/examples/reports/2018-10-26-facebook-iran.txt").read()
    put("text", "utf-16.txt", "\ufeff".encode("utf-16-be") + story.encode("utf-16-be"))
    put("text", "windows-1252.txt", story.replace("'", "\x92").encode("latin-1", "replace"))
    with_zip()


def with_zip():
    import io
    import zipfile
    for packing in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", packing) as archive:
            for name in ("001.txt", "a/b/002.txt", "a/manifest.csv", ".hidden", "a/\u00e9.html"):
                archive.writestr(zipfile.ZipInfo(name), "We removed 30 Pages. " * 3)
        put("zip", f"packed-{packing}.zip", out.getvalue())


main()
