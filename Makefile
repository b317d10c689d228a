# Everything that one does with this project. `make` lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

.PHONY: run
run: $(VENV)/.ready ## Set up, fill with demo data, show a match, serve
	@$(BIN)/jobgraph demo --serve --port $(PORT)

.PHONY: test
test: lint types imports dependencies check ## Check and test everything

# Tests start hundreds of processes: what one has compiled the others shall find. In the order of
# their names files of many small tests come last, so that no worker is left with a long one.
.PHONY: check
check: $(VENV)/.dev ## Run the tests, with coverage of domain and application
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest --cov --cov-report=term -n 2 --dist loadfile --no-loadscope-reorder

.PHONY: lint
lint: $(VENV)/.dev ## Check style
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

.PHONY: types
types: $(VENV)/.dev ## Check types
	$(BIN)/mypy

.PHONY: imports
imports: $(VENV)/.dev ## Check that each layer imports only what it may
	$(BIN)/lint-imports

.PHONY: dependencies
dependencies: $(VENV)/.dev ## Check that what is imported is declared, and the other way round
	$(BIN)/deptry .

.PHONY: fmt
fmt: $(VENV)/.dev ## Format, and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: torture
torture: $(VENV)/.dev ## Kill 300 processes at every boundary on every store, and look what is lost
	$(BIN)/python -m tests.faults.torture --kills 300

.PHONY: bench
bench: $(VENV)/.dev ## Measure: a cold command, reading, relaying events, a backup, a posted job
	$(BIN)/python -m benchmarks.cold_start
	$(BIN)/python -m benchmarks.read_profile
	$(BIN)/python -m benchmarks.read_resume
	$(BIN)/python -m benchmarks.relay 10000
	$(BIN)/python -m benchmarks.backup --candidates 5000
	$(BIN)/python -m benchmarks.posted_job --candidates 10000 --jobs 2

.PHONY: servers
servers: ## Install the servers that tests run against
	@echo "Installing servers for tests ..."
	@bash scripts/servers/install.sh

.PHONY: settings
settings: $(VENV)/.dev ## Write docs/settings.md again from the settings' help texts
	$(BIN)/python -m scripts.write_settings

.PHONY: catalogue
catalogue: $(VENV)/.dev ## Build the skill catalogue again from its sources
	$(BIN)/python -m scripts.build_skill_catalogue

.PHONY: gazetteer
gazetteer: $(VENV)/.dev ## Build the list of towns again from its sources
	$(BIN)/python -m scripts.build_gazetteer

.PHONY: lock
lock: $(VENV)/.dev ## Write the lock files again
	$(BIN)/python -m scripts.lock

.PHONY: clean
clean: ## Remove the environment; demo data in var/ stays
	rm -rf $(VENV) *.egg-info .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# Asked each time, because dates do not tell make whether an environment still starts. The script
# touches the markers at the end, so what is half made is made again; pip checks every hash.
.PHONY: $(VENV)/.ready
$(VENV)/.ready:
	@bash scripts/environment.sh "$(PYTHON)" "$(VENV)" requirements.lock $@

.PHONY: $(VENV)/.dev
$(VENV)/.dev:
	@bash scripts/environment.sh "$(PYTHON)" "$(VENV)" requirements-dev.lock $@ $(VENV)/.ready
