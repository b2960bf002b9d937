"""Governing documents, bodies and periods (NP801–NP899)."""

from ..rule import Rule
from .body_past_period import RULE as NP807
from .doc_type_contradicts_name import RULE as NP803
from .document_twice import RULE as NP808
from .governing_doc_expired import RULE as NP801
from .governing_doc_without_period import RULE as NP802
from .name_variant import RULE as NP805
from .obsolete_body_name import RULE as NP804
from .period_end_before_start import RULE as NP806

DOCUMENTS: tuple[Rule, ...] = (
    NP801,
    NP802,
    NP803,
    NP804,
    NP805,
    NP806,
    NP807,
    NP808,
)
