"""Exempelby's own words, in all its plans: as egna_ord in plan.yaml, and with the same keys."""

WORDS = {
    "förkortningar": ["EKF"],
    "mindre_är_bättre": ["köer till badhuset"],
    "mätbart": ["i nivå med grannkommunerna"],
    "stavfel": {"Exempelbyn": "Exempelby"},
}
