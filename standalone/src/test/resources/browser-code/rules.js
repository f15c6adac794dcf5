// What the browser's code must not do. TypeScript reads the scripts as they are: it knows each name, where it comes from and
// what uses it. All that it finds counts, except where it misses a type that no script declares.
/* global ts -- the library puts itself there */

/** What TypeScript calls by numbers. Everything below 2000 is about syntax; what has no name here keeps its number. */
const FINDINGS = {
    "not-a-function": [2349, 2351],
    arguments: [2554, 2555],
    "unknown-name": [2304, 2552, 2663, 2662],
    "unknown-import": [2305, 2307, 2459, 2613, 2614, 2724, 2792],
    "declared-twice": [2300, 2451],
    "used-before-it-is-there": [2448, 2454],
    "constant-changed": [2588, 2632],
    unused: [6133, 6138, 6192, 6196, 6198, 6199, 6205],
    unreachable: [7027, 7028],
    "falls-through": [7029],
    "always-true": [2774, 2801, 2839, 2845, 2872, 2873],
    "never-equal": [2367],
};

/** A property that not every element has, and values of a type that is only guessed. */
const GUESSES = new Set([2322, 2339, 2345, 2353, 2362, 2363, 2551, 2740, 2741, 2769]);

const RULE = new Map(Object.entries(FINDINGS).flatMap(([rule, numbers]) => numbers.map((number) => [number, rule])));

/** Names that every window has and that are more often forgotten than meant. */
const MISLEADING = new Set(
    "close closed event external find focus frames length name open opener origin parent print self status stop top".split(
        " ",
    ),
);

const OPTIONS = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: false,
    noUnusedLocals: true,
    noUnusedParameters: true,
    allowUnreachableCode: false,
    allowUnusedLabels: false,
    noFallthroughCasesInSwitch: true,
    types: [],
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
};

const LIBRARY = "/lib/";
const library = new Map();

/** What TypeScript says a browser offers; its compiler cannot wait for an answer. */
function described(path) {
    const request = new XMLHttpRequest();
    request.open("GET", `/webjars/typescript${path}`, false);
    request.send();
    return request.responseText;
}

function librarySource(path, version) {
    const source = library.get(path) ?? ts.createSourceFile(path, described(path), version, true);
    library.set(path, source);
    return source;
}

function program(files) {
    const options = {
        ...OPTIONS,
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        moduleDetection: ts.ModuleDetectionKind.Force,
    };
    const host = {
        fileExists: (path) => files[path] !== undefined,
        readFile: (path) => files[path],
        getSourceFile: (path, version) =>
            path.startsWith(LIBRARY)
                ? librarySource(path, version)
                : ts.createSourceFile(path, files[path], version, true),
        getDefaultLibFileName: () => `${LIBRARY}lib.d.ts`,
        getDefaultLibLocation: () => LIBRARY,
        getCurrentDirectory: () => "/",
        getCanonicalFileName: (path) => path,
        useCaseSensitiveFileNames: () => true,
        getNewLine: () => "\n",
        writeFile: () => {},
    };
    return ts.createProgram(Object.keys(files), options, host);
}

const each = (node, job) => {
    job(node);
    ts.forEachChild(node, (child) => each(child, job));
};

/** The names that a declaration or an assignment by pattern sets. */
const named = (pattern) => {
    if (ts.isIdentifier(pattern)) {
        return [pattern];
    }
    if (ts.isObjectBindingPattern(pattern) || ts.isArrayBindingPattern(pattern)) {
        return pattern.elements.filter(ts.isBindingElement).flatMap((element) => named(element.name));
    }
    if (ts.isArrayLiteralExpression(pattern)) {
        return pattern.elements.flatMap(named);
    }
    if (ts.isObjectLiteralExpression(pattern)) {
        return pattern.properties.flatMap((it) =>
            ts.isShorthandPropertyAssignment(it) ? [it.name] : named(it.initializer),
        );
    }
    return [];
};

const assigns = (kind) => kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
const steps = (kind) => kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;

/** Names that something is assigned to after they were declared. */
function assigned(source, checker) {
    const symbols = new Set();
    const add = (name) =>
        symbols.add(checker.getShorthandAssignmentValueSymbol(name.parent) ?? checker.getSymbolAtLocation(name));
    each(source, (node) => {
        if (ts.isBinaryExpression(node) && assigns(node.operatorToken.kind)) {
            named(node.left).forEach(add);
        } else if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && steps(node.operator)) {
            named(node.operand).forEach(add);
        } else if (
            (ts.isForOfStatement(node) || ts.isForInStatement(node)) &&
            !ts.isVariableDeclarationList(node.initializer)
        ) {
            named(node.initializer).forEach(add);
        }
    });
    return symbols;
}

function ownRules(source, checker, report) {
    const changed = assigned(source, checker);
    const isOfTheWindow = (name) =>
        checker
            .getSymbolAtLocation(name)
            ?.declarations?.some(
                (it) =>
                    it.getSourceFile().fileName.startsWith(LIBRARY) &&
                    (ts.isVariableDeclaration(it) || ts.isFunctionDeclaration(it)),
            );
    each(source, (node) => {
        if (ts.isBinaryExpression(node)) {
            const { kind } = node.operatorToken;
            if (kind === ts.SyntaxKind.EqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken) {
                report(node.operatorToken, "equality", "compare with === or !==");
            }
            const target = node.left;
            if (
                assigns(kind) &&
                ts.isPropertyAccessExpression(target) &&
                /^(window|globalThis|self)$/.test(target.expression.getText())
            ) {
                report(target, "global", `${target.getText()} is for every script: export it instead`);
            }
        }
        if (ts.isVariableDeclarationList(node)) {
            const isFixed = node.flags & ts.NodeFlags.Const;
            if (!isFixed && !(node.flags & ts.NodeFlags.Let)) {
                report(node, "var", "declare with const or let");
            }
            const names = node.declarations.flatMap((it) => named(it.name));
            const isSet = node.declarations.every((it) => it.initializer) || ts.isForOfStatement(node.parent);
            if (!isFixed && isSet && names.every((name) => !changed.has(checker.getSymbolAtLocation(name)))) {
                report(
                    node,
                    "constant",
                    `${names.map((name) => name.text).join(", ")} never changes: declare it with const`,
                );
            }
        }
        if (ts.isIdentifier(node) && MISLEADING.has(node.text) && isOfTheWindow(node)) {
            const isNamedSo = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
            if (!isNamedSo) {
                report(node, "window", `${node.text} is the window's: write window.${node.text} if it is meant`);
            }
        }
    });
}

/** Where each module leads: itself among them is a circle. */
function imports(source, files) {
    const found = [];
    each(source, (node) => {
        const from = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : null;
        if (from) {
            const path = new URL(from.text, `file://${source.fileName}`).pathname;
            if (files[path] !== undefined) {
                found.push({ node: from, path });
            }
        }
    });
    return found;
}

function circles(sources, files, report) {
    const leads = new Map(sources.map((source) => [source.fileName, imports(source, files)]));
    const reaches = (from, to, seen = new Set()) =>
        from === to ||
        (!seen.has(from) && seen.add(from) && (leads.get(from) ?? []).some(({ path }) => reaches(path, to, seen)));
    for (const [file, all] of leads) {
        all.filter(({ path }) => reaches(path, file)).forEach(({ node }) =>
            report(node, "circle", "leads back to this module"),
        );
    }
}

/** What a module takes from others: by name, by a name for all of them, or when it is needed. */
function taken(source, checker) {
    const found = [];
    const of = (name) => found.push(checker.getSymbolAtLocation(name));
    const all = new Set();
    each(source, (node) => {
        if (ts.isImportSpecifier(node) || (ts.isImportClause(node) && node.name)) {
            of(node.name);
        } else if (ts.isNamespaceImport(node)) {
            all.add(node.name.text);
        } else if (ts.isPropertyAccessExpression(node) && all.has(node.expression.getText())) {
            of(node.name);
        } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
            const module = checker.getSymbolAtLocation(node.arguments[0]);
            found.push(...(module ? checker.getExportsOfModule(module) : []));
        }
    });
    return found.filter(Boolean);
}

/** What is exported is imported somewhere, in the scripts or where a test asks. */
function exports(sources, checker, isAsked, report) {
    const own = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
    const used = new Set(sources.flatMap((source) => taken(source, checker)).map(own));
    for (const source of sources) {
        const module = checker.getSymbolAtLocation(source);
        for (const symbol of module ? checker.getExportsOfModule(module) : []) {
            if (!used.has(own(symbol)) && !isAsked(source.fileName, symbol.name)) {
                report(symbol.declarations[0], "unused-export", `${symbol.name} is imported nowhere`);
            }
        }
    }
}

/**
 * @param files scripts' text by path
 * @param asked what tests import, as "path name"
 * @return a line for each fault: where it is, which rule it breaks, and how
 */
export function faults(files, asked = []) {
    const all = program(files);
    const checker = all.getTypeChecker();
    const sources = all.getSourceFiles().filter((source) => files[source.fileName] !== undefined);
    const found = [];
    const told = (source, start, rule, message) => {
        const { line, character } = source.getLineAndCharacterOfPosition(start);
        found.push(`${source.fileName.slice(1)}:${line + 1}:${character + 1} ${rule}: ${message}`);
    };
    const report = (node, rule, message) => told(node.getSourceFile(), node.getStart(), rule, message);
    for (const source of sources) {
        const ofTypeScript = [...all.getSyntacticDiagnostics(source), ...all.getSemanticDiagnostics(source)];
        for (const { code, start, messageText } of ofTypeScript) {
            const rule = code < 2000 ? "syntax" : (RULE.get(code) ?? `TS${code}`);
            if (!GUESSES.has(code)) {
                told(source, start, rule, ts.flattenDiagnosticMessageText(messageText, " "));
            }
        }
        ownRules(source, checker, report);
    }
    circles(sources, files, report);
    exports(sources, checker, (path, name) => asked.includes(`${path} ${name}`), report);
    return [...new Set(found)];
}
