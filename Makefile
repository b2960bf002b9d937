# nämndplan: everything a fresh machine with Python 3.11+ and make needs.
export PYTHONUTF8 := 1
export PYTHONDONTWRITEBYTECODE := 1

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
NODE_READY := tests/node/node_modules/.ready

.DEFAULT_GOAL := help
.PHONY: help plan test torture sbom check format lint types layers stale wheel golden schemas catalogue docs pictures clean

help: ## Show what there is to make
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

plan: $(READY) ## Validate plans/2024 and render it into build/2024
	$(BIN)/nplan validate plans/2024 --format concise
	$(BIN)/nplan render plans/2024 -o build/2024
	@echo
	@echo "Klart. Titta i build/2024: öppna index.html i en webbläsare, eller läs plan.md."
	@echo "Alla fynd med förklaringar: $(BIN)/nplan validate plans/2024"
	@echo "Sammanfattning i terminalen: $(BIN)/nplan summary plans/2024"

test: $(READY) $(NODE_READY) ## Run the whole test suite
	$(BIN)/pytest

torture: $(READY) $(NODE_READY) ## Try every single fault and every hostile plan, and print the figures (half an hour)
	$(BIN)/python -m tests.torture

sbom: $(READY) ## Write build/sbom.json: what the installed program consists of
	$(BIN)/python -m pip install --quiet "cyclonedx-bom>=7"
	@mkdir -p build
	$(BIN)/cyclonedx-py environment $(VENV) --pyproject pyproject.toml --output-reproducible -o build/sbom.json

check: lint types layers stale wheel ## Everything but the tests: style, types, ladder, stale files, the wheel

format: $(READY) ## Format the code
	$(BIN)/ruff format src tests
	$(BIN)/ruff check --fix src tests

lint: $(READY) ## Check style
	$(BIN)/ruff format --check src tests
	$(BIN)/ruff check src tests

types: $(READY) ## Check types
	$(BIN)/mypy

layers: $(READY) ## Check that imports only go down the ladder
	$(BIN)/lint-imports --no-logo

stale: $(READY) ## Check that generated files are fresh
	$(BIN)/nplan schema --editor --check
	$(BIN)/python scripts/make_docs.py --check
	$(BIN)/python scripts/make_catalogue.py --check

wheel: $(READY) ## Build the wheel, look inside it, and run it from another folder
	$(BIN)/python scripts/check_wheel.py

golden: $(READY) ## Rewrite the goldens (then read the difference)
	$(BIN)/pytest --golden -q
	git diff --stat -- tests

schemas: $(READY) ## Rewrite schemas/ and the editor settings from the models
	$(BIN)/nplan schema --editor

docs: $(READY) ## Rewrite the generated documents
	$(BIN)/python scripts/make_docs.py

pictures: $(READY) $(NODE_READY) ## Take the README's pictures again, in Chromium
	$(BIN)/nplan render plans/2024 -o build/pictures --format html
	node scripts/take_pictures.mjs "$$(command -v chromium || command -v chromium-browser || command -v google-chrome)" build/pictures docs/bilder

catalogue: $(READY) ## Bring the translations' catalogues up to date with the program
	$(BIN)/python scripts/make_catalogue.py

clean: ## Remove everything that was made
	rm -rf $(VENV) build dist tests/node/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 eller senare behövs; ange den med make PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

# The editor and browser tests drive tools from npm; without npm they are skipped, and say so.
$(NODE_READY): tests/node/package-lock.json
	@mkdir -p tests/node/node_modules
	@if command -v npm >/dev/null; then cd tests/node && npm ci --no-audit --no-fund --silent; \
	else echo "npm saknas: proven i redigerare och webbläsare hoppas över" >&2; fi
	@mkdir -p tests/node/node_modules && touch $@
