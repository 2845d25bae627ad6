#!/usr/bin/env python3
"""as_docx.py PROGRAM SKIP_STATUS FOLDER...

Writes each Markdown report (*.md, *.txt) as a Word document and as an OpenDocument text, with a
header, a footer and a comment around it, and checks that the program reads the same facts out of
all. Ends with SKIP_STATUS where there is no report.
"""
import io
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

from same_facts import blocks, check, runs

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FURNITURE = "Meta removed 999 Pages from Chad. All rights reserved."


def archive(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            z.writestr(name, text, kind)
    return out.getvalue()


def word_runs(text):
    out = ""
    for words, bold, address in runs(text):
        bold = "<w:rPr><w:b/></w:rPr>" if bold else ""
        run = f'<w:r>{bold}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
        out += f'<w:hyperlink r:id="link">{run}</w:hyperlink>' if address else run
    return out


def word_paragraph(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{word_runs(text)}</w:p>"


def word(markdown):
    body, nums = "", ""
    lists = 0
    for kind, *block in blocks(markdown):
        if kind == "heading":
            body += word_paragraph(block[1], f'<w:pStyle w:val="berschrift{block[0]}"/>')
        elif kind == "table":
            rows = ["".join(f"<w:tc>{word_paragraph(c)}</w:tc>" for c in row) for row in block[0]]
            body += "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
        elif kind == "list":
            lists += 1
            nums += (f'<w:num w:numId="{lists}"><w:abstractNumId w:val="{1 if block[0] else 0}"/>'
                     '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>')
            numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{lists}"/></w:numPr>'
            body += "".join(word_paragraph(item, numbering) for item in block[1])
        else:
            body += word_paragraph(block[0])
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="berschrift{n}"><w:name '
                     f'w:val="heading {n}"/></w:style>' for n in range(1, 7))
    abstracts = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{f}"/></w:lvl></w:abstractNum>' for i, f in enumerate(["bullet", "decimal"]))
    relations = (f'<Relationship Id="d" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>')
    named = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
    return archive({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f"<Relationships>{relations}</Relationships>",
        "word/document.xml": f"<w:document {named}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {named}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {named}>{abstracts}{nums}</w:numbering>",
        "word/header1.xml": f"<w:hdr {named}>{word_paragraph(FURNITURE)}</w:hdr>",
        "word/comments.xml": f"<w:comments {named}>{word_paragraph(FURNITURE)}</w:comments>",
    })


def odf_runs(text):
    out = ""
    for words, bold, address in runs(text):
        words = escape(words)
        if address:
            words = f"<text:a xlink:href={quoteattr(address)}>{words}</text:a>"
        out += f'<text:span text:style-name="T1">{words}</text:span>' if bold else words
    return out


def odf_paragraph(text):
    return f"<text:p>{odf_runs(text)}</text:p>"


def opendocument(markdown):
    body = ""
    for kind, *block in blocks(markdown):
        if kind == "heading":
            body += f'<text:h text:outline-level="{block[0]}">{odf_runs(block[1])}</text:h>'
        elif kind == "table":
            rows = ["".join(f"<table:table-cell>{odf_paragraph(c)}</table:table-cell>" for c in row)
                    for row in block[0]]
            body += "<table:table>" + "".join(
                f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"
        elif kind == "list":
            items = "".join(f"<text:list-item>{odf_paragraph(i)}</text:list-item>" for i in block[1])
            body += f'<text:list text:style-name="L{int(block[0])}">{items}</text:list>'
        else:
            body += odf_paragraph(block[0])
    namespaces = " ".join(
        f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
        for n in ("office", "style", "text", "table")) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    lists = ('<text:list-style style:name="L0"><text:list-level-style-bullet text:level="1"/>'
             '</text:list-style><text:list-style style:name="L1"><text:list-level-style-number '
             'text:level="1" style:num-format="1"/></text:list-style>')
    return archive({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {namespaces}><office:automatic-styles>{lists}"
                       f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
                       "</office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {namespaces}><office:master-styles>"
                      f"<style:master-page><style:footer>{odf_paragraph(FURNITURE)}</style:footer>"
                      "</style:master-page></office:master-styles></office:document-styles>",
    })


if __name__ == "__main__":
    sys.exit(check(sys.argv, {".docx": word, ".odt": opendocument}))
