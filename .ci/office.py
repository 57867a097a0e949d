"""Reads Word reports with python-docx: outline, tables, pictures, language."""

import sys

import docx

failed = False


def check(report, holds, what):
    global failed
    if not holds:
        failed = True
        print(f"{report}: {what}", file=sys.stderr)


for report in sys.argv[1:]:
    if not report.endswith(".docx"):
        continue
    document = docx.Document(report)
    paragraphs = document.paragraphs
    styles = [p.style.name for p in paragraphs]
    headings = [(int(s.split()[-1]), p.text) for s, p in zip(styles, paragraphs) if s.startswith("Heading ")]
    check(report, styles.count("Title") == 1, "not one title")
    check(report, headings and headings[0][0] == 1, "does not open with a section")
    for (above, _), (level, text) in zip(headings, headings[1:]):
        check(report, level <= above + 1, f"skips a level at {text!r}")
    for style, p in zip(styles, paragraphs):
        empty = not p.text.strip() and not p._p.xpath(".//w:drawing")
        check(report, not empty or style == "Table Gap", f"an empty paragraph ({style})")
    for table in document.tables:
        width = len(table.columns)
        check(report, all(len(row.cells) == width for row in table.rows), "a row of another length")
    pictures = document.inline_shapes
    for picture in pictures:
        about = picture._inline.docPr.get("descr")
        check(report, about and len(about) > 20, "a picture without words")
        check(report, picture.width <= document.sections[0].page_width, "a picture wider than the page")
    check(report, document.core_properties.title, "no title in the properties")
    print(f"{report}: {len(headings)} headings, {len(document.tables)} tables, {len(pictures)} pictures")
sys.exit(failed)
