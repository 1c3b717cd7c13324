"""The rules that the tree keeps and a compiler cannot tell: which layer may use which, and what is not written here.

Each rule is a function that returns its violations as sentences; tst_arrows.py and tst_patterns.py run them over this
tree and over trees with a planted violation.
"""

import re
import subprocess
from pathlib import Path

LAYERS = ("models", "app", "ui")
TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md",
    "app", "models", "packaging", "resources", "tests", "ui",
}

# Who may include whom, most specific folder first. The two programs' folders join the layers; nobody includes clav's.
MAY_INCLUDE = {
    "app/cli": {"app", "app/cli", "models"},
    "app/desktop": {"ui", "app", "app/desktop", "models"},
    "ui": {"ui", "app", "models"},
    "app": {"app", "models"},
    "models": {"models"},
}
QT_MODULES_REFUSED = {
    "models": ("QtSql", "QtNetwork", "QtGui", "QtWidgets", "QtDBus", "QtSvg", "QtConcurrent"),
    "app/desktop": (),
    "app": ("QtGui", "QtWidgets", "QtSvg"),
    "ui": ("QtSql", "QtNetwork"),
}
# Models are values and rules: they touch no file, process or setting either.
CORE_HEADERS_REFUSED_IN_MODELS = {
    "QDir", "QFile", "QFileInfo", "QFileSystemWatcher", "QLockFile", "QProcess", "QSaveFile", "QSettings",
    "QStandardPaths", "QTemporaryDir", "QTemporaryFile", "QThread", "QTimer", "fstream", "filesystem",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)

# (what is refused, where, except in, why)
PATTERNS = [
    (r"(?:\.|->|::)exec\s*\(", ("ui", "app", "models"), ("app/store/",), "exec() is a nested event loop; use open()"),
    (r"\bActionsContextMenu\b", ("ui",), (), "Qt runs that menu in a nested event loop; use popup()"),
    (r"\bQEventLoop\b", ("ui", "app", "models"), (), "a nested event loop"),
    (r"\bprocessEvents\s*\(", ("ui", "app", "models"), (), "a nested event loop"),
    (r"\bwaitFor\s*\(", ("ui", "app", "models"), (), "QCoro::waitFor is a nested event loop"),
    (r"\bSIGNAL\s*\(", ("ui", "app", "models", "tests"), (), "connect by pointer to member"),
    (r"\bSLOT\s*\(", ("ui", "app", "models", "tests"), (), "connect by pointer to member"),
    # The benchmarks leave a person's pauses between keys.
    (r"\bqWait\s*\(", ("ui", "app", "models", "tests"), ("tests/bench/",), "wait for something: QTRY_…"),
    (r"\bQMessageBox::(?:question|information|warning|critical|about)\s*\(", ("ui", "app", "models"), (),
     "a static message box is a nested event loop; use open()"),
    (r"\b(?:QFileDialog|QInputDialog|QColorDialog|QFontDialog)::get\w+\s*\(", ("ui", "app", "models"), (),
     "a static dialog is a nested event loop; use open()"),
    (r"#\s*include\s*<Qt(?:Core|Gui|Widgets|Sql|Network|DBus|Test|Concurrent|Svg)>", (*LAYERS, "tests"), (),
     "include the class, not the module"),
    (r"#\s*include\s*<nlohmann/json\.hpp>", ("ui", "app", "models"), (".cpp",), "json_fwd.hpp in headers"),
    (r"\b(?:QJsonDocument|QJsonParseError)\b|#\s*include\s*<nlohmann/", ("ui",), (),
     "widgets hold values; their JSON text is read and written in models/schema"),
    (r"\bQSql\w+|(?<!\w)\"(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) ", ("ui",), (), "SQL belongs to app/store"),
    (r"\bQKeychain::|\bapp/secrets/(?:keychain_secret_store|secret_service)", ("ui",), (),
     "widgets know the workspace, not the keychain"),
    (r"\b(?:stable_sort|stable_partition|inplace_merge)\s*\(", (*LAYERS, "tests"), (),
     "libstdc++ 12 makes it of a deprecated function, which clang 19 refuses"),
    (r"\bQt::(?:RichText|MarkdownText)\b|\bset(?:Html|Markdown)\s*\(", ("ui",), ("ui/theme/link_label.cpp",),
     "names are shown as they are, not as HTML; links have LinkLabel"),
    (r"\bqcoro_enable_coroutines\b", ("CMakeLists.txt", *LAYERS, "tests"), (), "clang 19 rejects its flag"),
]
# A statement that holds one of these may: the programs' own event loop, a drag, which Qt begins in no other way, and
# QtDBus, which takes slots by name only.
ALLOWED_STATEMENTS = {r"exec": r"[aA]pplication(?:::|\.|->)exec|\bdrag->exec", r"SLOT": r"(?i:bus)\w*(?:\(\))?\.connect\("}
MARKS = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")


def sources(root, folders=LAYERS):
    for folder in folders:
        top = root / folder
        if top.is_file():
            yield top
        for path in sorted(top.rglob("*")):
            if path.suffix in (".h", ".cpp") or path.name == "CMakeLists.txt":
                yield path


def code(path):
    """The text without comments; line numbers stay."""
    return COMMENT.sub(lambda found: "\n" * found.group().count("\n"), path.read_text())


def folder_of(name):
    """The most specific folder with a rule of its own; nothing for what is not ours."""
    return next((folder for folder in MAY_INCLUDE if name.startswith(folder + "/")), None)


def included(path, root, qt_headers):
    """The violations among one file's includes."""
    name = path.relative_to(root).as_posix()
    folder = folder_of(name)
    layer = folder.split("/")[0]
    refused_modules = QT_MODULES_REFUSED.get(folder, QT_MODULES_REFUSED[layer])
    for quote, target in INCLUDE.findall(code(path)):
        # The root is on the path for both quotes.
        if folder_of(target):
            if folder_of(target) not in MAY_INCLUDE[folder]:
                yield f"{name}: {folder} must not include {target}"
            continue
        if target.split("/")[0] in TOP_LEVEL:
            yield f"{name}: {target} is no part of a layer"
            continue
        if quote == '"':
            if "/" in target:
                yield f'{name}: "{target}" is not a path from the root'
            continue
        if layer == "models" and target.removeprefix("QtCore/") in CORE_HEADERS_REFUSED_IN_MODELS:
            yield f"{name}: models touch no files, processes or threads: <{target}>"
        for module in refused_modules:
            if target.startswith(module + "/") or (qt_headers / module / target).exists():
                yield f"{name}: {folder} must not use {module}: <{target}>"


def include_violations(root, qt_headers):
    return [found for path in sources(root) if path.suffix != ".txt" for found in included(path, root, qt_headers)]


LINKS_REFUSED = {
    "claviger_models": r"claviger_(app|ui|cli)|Qt6::(?!Core$)|QCoro6::|sodium|[Kk]eychain|zxcvbn",
    "claviger_app": r"claviger_(ui|cli)|Qt6::(Gui|Widgets|Svg|Test)",
    "claviger_cli": r"claviger_ui|Qt6::(Gui|Widgets|Svg|Network|Test)",
    "clav": r"claviger_ui|Qt6::(Gui|Widgets|Svg|Network|Test)",
    "claviger_ui": r"claviger_cli|Qt6::(Sql|Test)",
    "claviger": r"claviger_cli|Qt6::Test",
}


def link_violations(arrows):
    """`arrows` is what CMake wrote: a line for each target, its name and what it is linked with."""
    linked = dict(line.split(": ", 1) for line in arrows.splitlines() if ": " in line)
    missing = [f"{target}: no such target" for target in LINKS_REFUSED if target not in linked]
    return missing + [
        f"{target} must not be linked with {library}"
        for target, refused in LINKS_REFUSED.items()
        for library in linked.get(target, "").split(";")
        if re.search(refused, library)
    ]


def needed_libraries(program):
    """Every library the program would load, its libraries' libraries included."""
    listed = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return {line.split()[0] for line in listed.splitlines() if ".so" in line}


def graphical_libraries(program):
    return sorted(name for name in needed_libraries(program)
                  if re.match(r"libQt6(Gui|Widgets|Network|Svg)|libxcb|libX11|libGL", name))


def allowed(text, match):
    """Whether the statement around a match is one that may."""
    before = text[:match.end()].replace("{}", "  ")  # an empty value, not a block
    begin = max(before.rfind(end) for end in ";{}")
    statement = before[begin + 1:]
    return any(word in match.group() and re.search(pattern, statement)
               for word, pattern in ALLOWED_STATEMENTS.items())


def pattern_violations(root):
    found = []
    for pattern, folders, exceptions, reason in PATTERNS:
        for path in sources(root, folders):
            name = path.relative_to(root).as_posix()
            if any(name.startswith(exception) or name.endswith(exception) for exception in exceptions):
                continue
            text = code(path)
            for match in re.finditer(pattern, text):
                if allowed(text, match):
                    continue
                line = text.count("\n", 0, match.start()) + 1
                found.append(f"{name}:{line}: {match.group().strip()}: {reason}")
    for path in sources(root, (*LAYERS, "tests")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if MARKS.search(line):
                found.append(f"{path.relative_to(root)}:{number}: unfinished: {line.strip()}")
    return found


def keychain_includers(root):
    return [path.relative_to(root).as_posix() for path in sources(root)
            if re.search(r"#\s*include\s*<(qt6)?keychain(/keychain\.h)?>|<qt6keychain/", code(path))]


def top_level_violations(root):
    entries = {entry.name for entry in root.iterdir()
               if not entry.name.startswith(".") and not entry.name.startswith("build")}
    return [f"{name} does not belong at the top" for name in sorted(entries - TOP_LEVEL)] + [
        f"{name} is missing at the top" for name in sorted(TOP_LEVEL - entries)]
