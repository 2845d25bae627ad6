"""Checks that the program reads the same facts out of a report in another format."""
import json
import pathlib
import subprocess
import tempfile


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


def check(program, skip, folders, suffix, write, text_of=lambda text: text):
    """`write(path, markdown)` saves a report in the other format; returns the exit status.
    `text_of` takes out of the Markdown what the other format cannot hold."""
    found = reports(folders)
    if not found:
        print("skipped: no reports here")
        return skip
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for report in found:
            markdown = text_of(report.read_text(encoding="utf-8"))
            plain = pathlib.Path(folder) / report.name
            plain.write_text(markdown, encoding="utf-8")
            saved = pathlib.Path(folder) / (report.stem + suffix)
            write(saved, markdown)
            as_text, as_other = facts(program, plain), facts(program, saved)
            if as_text != as_other:
                wrong += 1
                print(f"{report}: other facts as {suffix}:\n  {as_text}\n  {as_other}")
    print(f"{len(found)} reports, {wrong} read differently as {suffix}")
    return 1 if wrong else 0
