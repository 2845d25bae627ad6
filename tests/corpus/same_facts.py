"""Checks that the program reads the same facts out of a report in other formats; with the readers
of Markdown that those who write the formats need."""
import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "importers"))
from markdown_blocks import blocks, runs  # noqa: E402, F401


def reports(folders):
    out = []
    for folder in map(pathlib.Path, folders):
        found = folder.iterdir() if folder.is_dir() else []
        out += sorted(p for p in found if p.suffix in (".md", ".txt") and p.is_file()
                      and p.name != "README.md")
    return out


def facts(program, path):
    run = subprocess.run([program, "extract", str(path)], check=True, capture_output=True, text=True)
    record = json.loads(run.stdout)
    record.pop("document")
    return record


def check(arguments, formats, text_of=lambda text: text):
    """`arguments`: of the script, PROGRAM SKIP_STATUS FOLDER... `formats`: an extension and a
    function from Markdown to the bytes of a file. `text_of` takes out of the Markdown what the
    formats cannot hold. Returns the exit status."""
    program, skip = arguments[1], int(arguments[2])
    found = reports(arguments[3:])
    if not found:
        print("skipped: no reports here")
        return skip
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for report in found:
            markdown = text_of(report.read_text(encoding="utf-8"))
            plain = pathlib.Path(folder) / report.name
            plain.write_text(markdown, encoding="utf-8")
            expected = facts(program, plain)
            for suffix, write in formats.items():
                saved = pathlib.Path(folder) / (report.stem + suffix)
                saved.write_bytes(write(markdown))
                read = facts(program, saved)
                if read != expected:
                    wrong += 1
                    print(f"{report}: other facts as {suffix}:\n  {expected}\n  {read}")
    print(f"{len(found)} reports as {' and '.join(formats)}, {wrong} read differently")
    return 1 if wrong else 0
