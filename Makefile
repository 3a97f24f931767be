# Työkyvyn tilannekuva. `make run` starts the app from a bare checkout, `make test` tests it.
# Needs Python 3.11+, git and make; the rest is fetched into .venv/ (and, as root, through apt).

PYTHON ?= python3
PORT   ?= 8501
SAMPLE ?= 1

VENV        := .venv
BIN         := $(VENV)/bin
RUNTIME     := $(VENV)/.runtime-installed
DEVELOPMENT := $(VENV)/.development-installed
CHROMIUM    ?= /usr/bin/chromium
PACKAGES    := app.py pages ui charts exports metrics data_access locales sample_data deploy benchmarks
PIP_INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --no-input --quiet --require-hashes

export PORT SAMPLE
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help run test setup check fix bench lock migration chromium

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1|/' | column -t -s '|'

run: $(RUNTIME) ## start the app on http://localhost:8501 (PORT=, SAMPLE=0 for an empty database)
	@mkdir -p var
	@$(BIN)/python -m data_access prepare
	@exec $(BIN)/python -m streamlit run deploy/server.py --server.port $(PORT)

test: $(DEVELOPMENT) chromium ## all tests (ARGS= goes to pytest)
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

setup: $(DEVELOPMENT) ## only the environment, in .venv/
	@echo "The environment is ready in $(VENV)/."

check: $(DEVELOPMENT) ## linters, types, import contract, formatting; changes no file
	$(BIN)/ruff check --no-fix .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(wildcard $(PACKAGES))
	$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m deploy.check_pages

fix: $(DEVELOPMENT) ## mend what linter and formatter can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(DEVELOPMENT) ## benchmarks into benchmarks/results.md
	$(BIN)/python -m benchmarks

lock: $(DEVELOPMENT) ## pin the requirements anew (UPGRADE=1 takes the newest)
	$(BIN)/python deploy/lock.py

migration: $(DEVELOPMENT) ## a new version of the database schema (MESSAGE="what changes")
	@test -n "$(MESSAGE)" || { echo 'Say what changes: make migration MESSAGE="add the column x"'; exit 2; }
	@$(BIN)/python -m data_access doctor > /dev/null
	$(BIN)/alembic revision --autogenerate -m "$(MESSAGE)"

# --- environment ------------------------------------------------------------------------------

$(BIN)/python:
	@bash deploy/make_venv.sh "$(PYTHON)" "$(VENV)"

$(RUNTIME): requirements.txt | $(BIN)/python
	@echo "Installing the app's requirements into $(VENV) ..."
	@$(PIP_INSTALL) -r requirements.txt
	@touch $@

$(DEVELOPMENT): requirements-dev.txt $(RUNTIME)
	@echo "Installing the requirements of tests and checks into $(VENV) ..."
	@$(PIP_INSTALL) -r requirements.txt -r requirements-dev.txt
	@touch $@

chromium:
	@bash deploy/find_chromium.sh "$(CHROMIUM)"
