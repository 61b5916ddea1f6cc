# Kanava: `make` prints the targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MVN = JAVA_HOME=$$(.ci/jdk.sh) mvn -B -ntp -f backend/pom.xml

SPEC := api-spec/target/openapi.yaml
JAR := backend/target/kanava.jar
APP := frontend/dist/index.html
TYPES := frontend/src/api/generated/schema.ts

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Build both halves and start them with an embedded database (KANAVA_PORT, default 8080)
	@exec .ci/start.sh

build: $(JAR) $(APP)

setup: ## Say what is missing on this machine; fetch the libraries
	@.ci/need.sh java maven node
	@$(MAKE) --no-print-directory $(JAR) $(APP)

test: test-tools test-backend test-frontend test-e2e ## Everything: rules, HTTP, contract, architecture, browser units and journeys

test-tools: | need-node
	@echo "· Testing the scripts"
	@node --test .ci/

test-backend: $(SPEC) | need-java
	@echo "· Testing the backend"
	@$(MVN) test -Pfull-run

test-frontend: $(TYPES)
	@echo "· Testing the browser app's units"
	@cd frontend && npm run --silent coverage

test-e2e: build
	@echo "· Walking through the browser"
	@chromium=$$(.ci/chromium.sh) && cd frontend && CHROMIUM="$$chromium" JAVA_HOME=$$(../.ci/jdk.sh) npm run --silent e2e

test-mysql: $(SPEC) | need-java ## Migrations, HTTP and contract on a real MySQL 8.0
	@.ci/test-mysql.sh

check: $(SPEC) $(TYPES) | need-java ## Format, lint, types, spec lint, rendered pages
	@echo "· Linting the contract"
	@cd api-spec && npm run --silent lint
	@echo "· Checking the browser app"
	@cd frontend && npm run --silent check
	@echo "· Checking the rendered pages"
	@node .ci/requirements.mjs --check
	@cd frontend && npm run --silent test -- --silent=passed-only policiesPage
	@echo "· Compiling the backend, and holding its form"
	@$(MVN) -q test-compile spotless:check

format: | need-java need-node ## Bring code into its form
	@$(MVN) -q spotless:apply
	@cd frontend && npm run --silent format

spec: $(SPEC) ## Bundle the contract into api-spec/target/openapi.yaml

requirements: | need-node ## Render docs/requirements.md
	@node .ci/requirements.mjs

policies: $(TYPES) ## Render docs/policies.md from the presets
	@cd frontend && npm run --silent test -- --update policiesPage

lifecycle: $(SPEC) | need-java ## Render docs/lifecycle.md from the life-cycle table
	@$(MVN) -q test -Dtest=LifecycleDocumentSpec -Dkanava.write=true

bench: bench-program bench-lookup bench-export bench-verification ## How fast it is, in four parts (QUICK=1 for a first look)

bench-program: BENCH = Bench
bench-program: ## Its part about the program with 1,000 accounts
bench-lookup: BENCH = LookupBench
bench-lookup: ## Its part about the lookup with 100,000 accounts, beside a hello
bench-export: BENCH = ExportBench
bench-export: ## Its part about the public list of 100,000 accounts: first byte, total, memory
bench-verification: BENCH = VerificationBench
bench-verification: ## Its part about checks: pages a second, also with one host in ten a tarpit

# The lookup and the list are asked of the same 100,000 accounts, which take their time to be made.
BENCH_DATA = $@
bench-lookup: BENCH_DATA = bench-export

bench-program bench-lookup bench-export bench-verification: $(SPEC) | need-java
	@$(MVN) -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
	@cd backend && $$(../.ci/jdk.sh)/bin/java -cp "target/test-classes:target/classes:$$(cat target/bench.classpath)" kanava.bench.$(BENCH) target/$(BENCH_DATA)

migration: ## A new migration: make migration NAME=what-it-does
	@.ci/migration.sh "$(NAME)"

fresh: ## Clone HEAD into an empty folder and run both commands with empty caches
	@.ci/fresh.sh

clean: ## Remove everything built (the data in .data stays)
	rm -rf backend/target frontend/dist frontend/src/api/generated api-spec/target

.PHONY: format bench bench-program bench-export bench-lookup bench-verification lifecycle policies help run build setup test test-tools test-backend test-frontend test-e2e test-mysql check spec requirements migration fresh clean

# What is built, from what. Nothing is done again while its sources stay the same.

.PHONY: need-java need-node
need-java:
	@.ci/need.sh java maven
need-node:
	@.ci/need.sh node

api-spec/node_modules/.package-lock.json: api-spec/package-lock.json | need-node
	@echo "· Fetching the tools of the contract"
	@cd api-spec && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(SPEC): $(shell find api-spec -name '*.yaml' -not -path '*/node_modules/*' -not -path '*/target/*') api-spec/node_modules/.package-lock.json
	@echo "· Bundling the contract"
	@cd api-spec && npm run --silent bundle 2>&1 | grep -v '^$$'
	@touch $@

$(JAR): $(SPEC) backend/pom.xml $(shell find backend/src/main api-spec/problems.yaml -type f) | need-java
	@echo "· Building the server (the first time also fetches its libraries: some minutes)"
	@$(MVN) package -Dmaven.test.skip=true | sed -n 's/^\[INFO\] --- \(.*\) ---$$/    \1/p; /ERROR/p; /BUILD FAILURE/p'; exit $${PIPESTATUS[0]}
	@touch $@

frontend/node_modules/.package-lock.json: frontend/package-lock.json | need-node
	@echo "· Fetching the libraries of the browser app"
	@cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(TYPES): $(SPEC) frontend/node_modules/.package-lock.json
	@echo "· Generating the browser app's types"
	@cd frontend && npm run --silent types
	@touch $@

$(APP): $(TYPES) $(shell find frontend -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/generated/*' -not -path '*/e2e/*' 2>/dev/null)
	@echo "· Building the browser app"
	@cd frontend && npm run --silent build
	@touch $@
