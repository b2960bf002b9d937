"""Charts in Word, which can be edited there: python-docx has none, but a chart is the same in every Office file."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from ..office.charts import TableChart, chart_parts
from .styles import FONT

_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_HEAD, _ROW = Cm(1.6), Cm(0.75)


def add_chart(document: Any, chart: TableChart, width: int, accent: str) -> None:
    """The chart in a paragraph of its own, as wide as the text, held together with what follows."""
    content, book = chart_parts(chart, accent, 9, FONT)
    package = document.part.package
    number = 1 + sum(part.content_type == _CHART for part in package.iter_parts())
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART, content, package)
    numbers = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), _BOOK, book, package)
    part.relate_to(numbers, RELATIONSHIP_TYPE.PACKAGE)
    at = document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    height = Cm(6) if chart.time else _HEAD + _ROW * len(chart.labels)
    paragraph.add_run()._r.append(_drawing(document, chart, at, width, height))


def _drawing(document: Any, chart: TableChart, at: str, width: int, height: int) -> Any:
    made = parse_xml(
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'r')}>"
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{document.part.next_id}" name=""/>'
        f'<a:graphic><a:graphicData uri="{_SPACE}"><c:chart xmlns:c="{_SPACE}" r:id="{at}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing>"
    )
    about = made.find(".//{*}docPr")
    about.set("name", chart.title[:80])
    about.set("descr", chart.words)
    return made
