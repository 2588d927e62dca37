#!/bin/sh
# Makes the documents of formats/ from plan-list.md and plan-table.md, with two producers a format.
# Needs LibreOffice, pandoc, and a Python with python-docx and openpyxl:
#   python3 -m venv /tmp/fixtures && /tmp/fixtures/bin/pip install python-docx openpyxl
#   PYTHON=/tmp/fixtures/bin/python ./make-fixtures.sh
# The documents are committed; run this only to change them.
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=formats
mkdir -p "$out"

office() { # office FORMAT FILE: converts into the work folder
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "$1" \
    --outdir "$work" "$2" >/dev/null 2>&1
}

"$python" make-fixtures.py "$out"

for form in list table; do
  # pandoc
  pandoc "plan-$form.md" -o "$out/pandoc-$form.docx"
  pandoc "plan-$form.md" -s --metadata pagetitle=计划 -o "$out/pandoc-$form.html"
  pandoc "plan-$form.md" -o "$out/pandoc-$form.odt"
  # LibreOffice, from pandoc's and python-docx's documents
  cp "$out/python-$form.docx" "$work/office-$form.docx"
  for format in odt doc rtf html pdf; do
    office "$format" "$work/office-$form.docx"
    cp "$work/office-$form.$format" "$out/"
  done
  cp "$out/pandoc-$form.docx" "$work/ruleless-$form.docx"
  office pdf "$work/ruleless-$form.docx"
  cp "$work/ruleless-$form.pdf" "$out/"
  office docx "$out/pandoc-$form.odt"
  cp "$work/pandoc-$form.docx" "$out/office-$form.docx"
done

# Workbooks
cp "$out/python-table.xlsx" "$work/office-table.xlsx"
for format in ods xls html pdf; do
  office "$format" "$work/office-table.xlsx"
done
cp "$work/office-table.ods" "$work/office-table.xls" "$out/"
cp "$work/office-table.html" "$out/office-sheet.html"
cp "$work/office-table.pdf" "$out/office-sheet.pdf"
office xlsx "$out/office-table.ods"
cp "$work/office-table.xlsx" "$out/office-table.xlsx"
# A page printed by a browser
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
  "--print-to-pdf=$out/chromium-table.pdf" "$out/office-table.html" >/dev/null 2>&1

# A PDF that nobody can open
secret='{"EncryptFile":{"type":"boolean","value":"true"},
  "DocumentOpenPassword":{"type":"string","value":"secret"}}'
office "pdf:writer_pdf_Export:$secret" "$out/pandoc-list.docx"
cp "$work/pandoc-list.pdf" "$out/encrypted.pdf"
