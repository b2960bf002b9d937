# nämndplan: everything a fresh machine with Python 3.11+ and make needs.
export PYTHONUTF8 := 1
export PYTHONDONTWRITEBYTECODE := 1

PYTHON ?= python3
VENV := .venv
# Windows calls the folder of programs something else.
PROGRAMS := $(if $(filter Windows_NT,$(OS)),Scripts,bin)
BIN := $(VENV)/$(PROGRAMS)
READY := $(VENV)/.ready
NODE_READY := tests/node/node_modules/.ready
EXTENSION_READY := editors/vscode/node_modules/.ready
LINTED := src tests scripts benchmarks fuzz

# Tests are spread over the cores file by file (those of one file share what it has rendered), in the order of tests/slow.py.
TEST_OPTIONS ?= --numprocesses auto --dist loadfile --no-loadscope-reorder
# The suite starts hundreds of processes: what is compiled is kept, outside the checkout's own folders.
KEEP_COMPILED := PYTHONDONTWRITEBYTECODE= PYTHONPYCACHEPREFIX="$(CURDIR)/build/pycache"
LOWEST := build/lowest
# By hash, from a lock; then the checkout itself, built by the locked hatchling.
install = $(1)/$(PROGRAMS)/python -m pip install --quiet --require-hashes --requirement requirements/$(2) \
	&& $(1)/$(PROGRAMS)/python -m pip install --quiet --no-deps --no-build-isolation --editable .

.DEFAULT_GOAL := help
.PHONY: help plan nation test quick lowest pythons torture sbom release check format lint types layers stale audit wheel golden schemas \
	catalogue docs lock pictures sheets vsix clean

help: ## Show what there is to make
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

plan: $(READY) ## Validate plans/2024 and render it into build/2024
	$(BIN)/nplan validate plans/2024
	$(BIN)/nplan render plans/2024 -o build/2024
	@echo
	@echo "Klart. Titta i build/2024: öppna index.html i en webbläsare, eller läs plan.md."
	@echo "Alla fynd med förklaringar: $(BIN)/nplan validate plans/2024 --all"
	@echo "Sammanfattning i terminalen: $(BIN)/nplan summary plans/2024"

nation: $(READY) ## Make the plans of a made-up country, read them as one data set and ask it three questions (minutes)
	rm -rf build/nation
	$(BIN)/python benchmarks/national.py build/nation/plans
	-$(BIN)/nplan dataset --many build/nation/plans/planer.txt -o build/nation/data --publisher build/nation/plans/utgivare.yaml
	$(BIN)/python benchmarks/answers.py build/nation/data build/nation/svar

test: $(READY) $(NODE_READY) $(EXTENSION_READY) ## Run the whole test suite
	$(KEEP_COMPILED) $(BIN)/pytest $(TEST_OPTIONS)

quick: $(READY) ## Run what a developer runs between two edits: under a minute, all but tests/slow.py
	$(KEEP_COMPILED) $(BIN)/pytest $(TEST_OPTIONS) -m quick

lowest: $(LOWEST)/.ready ## Run the suite with the lowest versions that pyproject.toml allows (not the browser tests)
	$(KEEP_COMPILED) $(LOWEST)/$(PROGRAMS)/pytest $(TEST_OPTIONS) --ignore tests/browser

pythons: $(READY) $(NODE_READY) ## Run the suite on every Python that is named in pyproject.toml and found here
	$(KEEP_COMPILED) $(BIN)/python scripts/pythons.py $(TEST_OPTIONS)

torture: $(READY) $(NODE_READY) ## Try single faults of each sort, every hostile plan and every command, and print the figures (twenty minutes of the processor's)
	$(BIN)/python -m tests.torture

sbom: $(READY) ## Write build/sbom.json: what the program consists of, with licences
	$(BIN)/python scripts/sbom.py

release: $(READY) ## Make a release: VERSION=1.2.3, first with DRY_RUN=1, which changes nothing
	$(BIN)/python scripts/release.py "$(VERSION)" $(if $(DRY_RUN),--dry-run)

check: lint types layers stale audit wheel ## Everything but the tests: style, types, ladder, stale files, weaknesses, wheel

format: $(READY) ## Format the code
	$(BIN)/ruff format $(LINTED)
	$(BIN)/ruff check --fix $(LINTED)

lint: $(READY) ## Check style
	$(BIN)/ruff format --check $(LINTED)
	$(BIN)/ruff check $(LINTED)

types: $(READY) ## Check types
	$(BIN)/mypy
	$(BIN)/mypy scripts benchmarks

layers: $(READY) ## Check that imports only go down the ladder
	$(BIN)/lint-imports --no-logo

stale: $(READY) ## Check that generated files are fresh
	$(BIN)/nplan schema --editor --check
	$(BIN)/python scripts/make_docs.py --check
	$(BIN)/python scripts/make_catalogue.py --check
	$(BIN)/python scripts/lock.py --check

audit: $(READY) ## Ask whether a package in the lock has a known weakness; skipped when nobody answers
	$(BIN)/python scripts/audit.py

wheel: $(READY) ## Build the wheel, look inside it, and run it from another folder
	$(BIN)/python scripts/check_wheel.py

golden: $(READY) ## Rewrite the goldens (then read the difference)
	$(BIN)/pytest --golden -q
	git diff --stat -- tests

lock: $(READY) ## Renew requirements/: the newest versions that fit pyproject.toml, with hashes
	$(BIN)/python scripts/lock.py

schemas: $(READY) ## Rewrite schemas/ and the editor settings from the models
	$(BIN)/nplan schema --editor

docs: $(READY) ## Rewrite the generated documents
	$(BIN)/python scripts/make_docs.py

pictures: $(READY) $(NODE_READY) ## Take the README's pictures again, in Chromium
	$(BIN)/nplan render plans/2024 -o build/pictures --format html
	node scripts/take_pictures.mjs "$$(command -v chromium || command -v chromium-browser || command -v google-chrome)" build/pictures docs/bilder

sheets: $(READY) $(NODE_READY) ## Take contact sheets of a site, to look at: every kind of page, width and look, in build/sheets
	$(BIN)/nplan render plans/2024 -o build/pictures --format html
	mkdir -p build/sheets
	node scripts/take_sheets.mjs "$$(command -v chromium || command -v chromium-browser || command -v google-chrome)" build/pictures build/sheets

catalogue: $(READY) ## Bring the translations' catalogues up to date with the program
	$(BIN)/python scripts/make_catalogue.py

vsix: $(READY) $(EXTENSION_READY) ## Build the VS Code extension: dist/namndplan.vsix
	$(BIN)/python scripts/make_vsix.py

clean: ## Remove everything that was made
	rm -rf $(VENV) build dist tests/node/node_modules editors/vscode/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml requirements/dev.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 eller senare behövs; ange den med make PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	$(call install,$(VENV),dev.txt)
	@touch $@

$(LOWEST)/.ready: pyproject.toml requirements/lowest.txt $(READY)
	$(BIN)/python -m venv --clear $(LOWEST)
	$(call install,$(LOWEST),lowest.txt)
	@touch $@

# The editor and browser tests drive tools from npm; without npm they are skipped, and the run ends by saying so.
$(NODE_READY): tests/node/package-lock.json
	@if command -v npm >/dev/null; then cd tests/node && npm ci --no-audit --no-fund --silent && touch node_modules/.ready; fi

$(EXTENSION_READY): editors/vscode/package-lock.json
	@if command -v npm >/dev/null; then cd editors/vscode && npm ci --no-audit --no-fund --silent && touch node_modules/.ready; fi
