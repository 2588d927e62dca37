"""Makes the docx, xlsx and csv files of formats/ with python-docx, openpyxl and the csv module.

Called by make-fixtures.sh with the folder to write to.
"""

import csv
import datetime
import re
import sys
import zipfile
from pathlib import Path

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.styles import Alignment, Border, Side

out = Path(sys.argv[1])
lines = Path("plan-list.md").read_text(encoding="utf-8").splitlines()
rows = [
    [cell.strip() for cell in line.strip("|\n").split("|")]
    for line in Path("plan-table.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and not line.startswith("|-")
]
title = lines[0][2:]


def numbered_document():
    """A document whose two lists are numbered by Word: 一、 for headings, 1. for measures."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    for index, (form, text, style) in enumerate(
        [("chineseCountingThousand", "%1、", "Heading2"), ("decimal", "%1.", None)]
    ):
        link = f'<w:pStyle w:val="{style}"/>' if style else ""
        numbering.insert(
            index,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{90 + index}">'
                f'<w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                f'<w:numFmt w:val="{form}"/>{link}<w:lvlText w:val="{text}"/></w:lvl>'
                "</w:abstractNum>"
            ),
        )
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{90 + index}">'
                f'<w:abstractNumId w:val="{90 + index}"/></w:num>'
            )
        )
    heading = document.styles["Heading 2"].element.get_or_add_pPr()
    heading.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="90"/></w:numPr>'))
    return document


def add_furniture(document):
    section = document.sections[0]
    section.header.paragraphs[0].text = "云岭省知识产权局文件"
    footer = section.footer.paragraphs[0]
    for kind, text in [("begin", None), (None, "PAGE"), ("end", None)]:
        run = footer.add_run()
        if kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        else:
            run._r.append(parse_xml(f'<w:instrText {nsdecls("w")}>{text}</w:instrText>'))


def list_docx():
    document = numbered_document()
    add_furniture(document)
    document.add_heading(title, 1)
    for line in lines[1:]:
        measure = re.match(r"\d+\. (.*)", line)
        if line.startswith("## "):
            document.add_heading(line[3:].split("、", 1)[1], 2)
        elif measure:
            paragraph = document.add_paragraph(measure[1])
            paragraph._p.get_or_add_pPr().append(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="91"/></w:numPr>'
                )
            )
        elif line:
            document.add_paragraph(line)
    document.save(out / "python-list.docx")


def merge_runs(column):
    """The ranges of equal neighbouring texts, as row numbers."""
    start = 1
    for index in range(2, len(rows) + 1):
        if index == len(rows) or rows[index][column] != rows[start][column]:
            yield start, index - 1
            start = index


def table_docx():
    """A ruled table with centred, merged and repeated header cells, over two pages."""
    document = docx.Document()
    add_furniture(document)
    document.add_heading(title, 1)
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row):
            cell.text = text
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    header = table.rows[0]._tr.get_or_add_trPr()
    header.append(parse_xml(f'<w:tblHeader {nsdecls("w")}/>'))
    for first, last in merge_runs(1):
        if first < last:
            for index in range(first + 1, last + 1):
                table.cell(index, 1).text = ""
            merged = table.cell(first, 1).merge(table.cell(last, 1))
            for paragraph in merged.paragraphs[1:]:
                paragraph._p.getparent().remove(paragraph._p)
    document.save(out / "python-table.docx")


def table_xlsx():
    """Titles above the header, merged cells, dates, and a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "任务清单"
    sheet.append([title])
    sheet.merge_cells("A1:F1")
    sheet.append(["填报单位：云岭省知识产权局"])
    for row in rows:
        sheet.append([int(row[0]) if row[0].isdigit() else row[0], *row[1:]])
    for first, last in merge_runs(1):
        if first < last:
            sheet.merge_cells(f"B{first + 3}:B{last + 3}")
    for index, row in enumerate(rows):
        month = re.fullmatch(r"2024年(\d+)月", row[5])
        if month:
            cell = sheet.cell(index + 3, 6)
            cell.value = datetime.date(2024, int(month[1]), 1)
            cell.number_format = 'yyyy"年"m"月"'
        for cell in sheet[index + 3]:
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            cell.border = Border(*[Side(style="thin")] * 4)
        sheet.row_dimensions[index + 3].height = 48
    for column, width in zip("ABCDEF", [6, 14, 60, 18, 18, 14]):
        sheet.column_dimensions[column].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(
        fitToPage=True
    )
    notes = book.create_sheet("草稿")
    notes.append(["13", "这一行不在计划里"])
    notes.sheet_state = "hidden"
    book.save(out / "python-table.xlsx")


def tables_as_text():
    for name, encoding, delimiter in [
        ("python-table.csv", "utf-8-sig", ","),
        ("python-table-gb18030.csv", "gb18030", ","),
        ("python-table.tsv", "utf-16", "\t"),
    ]:
        with open(out / name, "w", encoding=encoding, newline="") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerow([title])
            for row in rows:
                writer.writerow([*row[:2], row[2].replace("，", "，\n", 1), *row[3:]])


list_docx()
table_docx()
table_xlsx()
tables_as_text()
