# Needs Python 3.11, make and git. Everything else is set up in .venv on first use.

BIN := .venv/bin
PYTEST_ARGS ?=

.PHONY: help sample-history site serve test lint format bench docs lock setup clean

help:
	@echo "make site    build the sample site into site/"
	@echo "make serve   show it with live reload"
	@echo "make test    lint, types, unit and property tests, real builds, real browser"
	@echo "make lint    lint and types only"
	@echo "make format  fix what the linter can, format the code"
	@echo "make bench   measure speed and memory on made-up accounts"
	@echo "make docs    write the generated parts of docs/ anew"
	@echo "make pictures print sheets of the sample for docs/pictures"
	@echo "make lock    resolve the dependencies anew into requirements.txt"
	@echo "make clean   remove what was built"

site: setup sample-history
	$(BIN)/battlemap build

serve: setup sample-history
	$(BIN)/battlemap serve

test: lint sample-history
	@$(BIN)/python -m tests.browser.tools
	$(BIN)/python -m pytest -n 2 --dist worksteal $(PYTEST_ARGS)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup
	$(BIN)/python -m bench $(ARGS)

sample-history: setup
	@$(BIN)/python scripts/sample-history

docs: setup
	$(BIN)/python scripts/docs

pictures: setup
	$(BIN)/python scripts/pictures

lock: setup
	scripts/lock $(ARGS)

setup:
	@scripts/setup

clean:
	rm -rf dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find site -mindepth 1 ! -name .gitignore -delete
