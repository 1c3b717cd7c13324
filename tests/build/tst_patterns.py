"""What is not written in this tree: nested event loops, string connects, sleeping tests, leftovers."""

import os
import tempfile
import unittest
from pathlib import Path

import rules

ROOT = Path(os.environ["CLAVIGER_SOURCE"])


def planted(name, text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.parent.mkdir(parents=True)
        path.write_text(text)
        return rules.pattern_violations(Path(folder))


class Patterns(unittest.TestCase):
    def test_this_tree_has_none(self):
        self.assertEqual(rules.pattern_violations(ROOT), [])

    def test_each_is_found_where_it_is_planted(self):
        for name, text in [
            ("ui/shell/a.cpp", "dialog.exec();"),
            ("ui/shell/a.cpp", "menu->exec(position);"),
            ("app/desktop/main.cpp", "QDialog::exec();"),
            ("ui/shell/a.cpp", "list->setContextMenuPolicy(Qt::ActionsContextMenu);"),
            ("app/workspace/a.cpp", "QEventLoop loop;"),
            ("ui/shell/a.cpp", "QCoreApplication::processEvents();"),
            ("app/workspace/a.cpp", "auto result = QCoro::waitFor(task);"),
            ("ui/shell/a.cpp", "connect(a, SIGNAL(b()), c, nullptr);"),
            ("ui/shell/a.cpp", "connect(a, b, c, SLOT(d()));"),
            ("tests/ui/a.cpp", "QTest::qWait(100);"),
            ("app/catalog/a.cpp", "std::ranges::stable_sort(names);"),
            ("ui/shell/a.cpp", "QMessageBox::question(this, title, text);"),
            ("ui/shell/a.cpp", "QFileDialog::getOpenFileName(this);"),
            ("app/store/a.cpp", "#include <QtSql>"),
            ("models/base/a.h", "#include <nlohmann/json.hpp>"),
            ("ui/forms/a.cpp", "const auto read = QJsonDocument::fromJson(text);"),
            ("ui/forms/a.cpp", "#include <nlohmann/json_fwd.hpp>"),
            ("ui/shell/a.cpp", "QSqlQuery query;"),
            ("ui/shell/a.cpp", 'run("SELECT id FROM credential");'),
            ("ui/unlock/a.cpp", "QKeychain::Job job;"),
            ("ui/unlock/a.cpp", '#include "app/secrets/keychain_secret_store.h"'),
            ("ui/shell/a.cpp", "label->setTextFormat(Qt::RichText);"),
            ("ui/shell/a.cpp", "document->setHtml(text);"),
            ("models/base/a.h", "// TO" "DO: later"),
            ("tests/app/a.cpp", "// FIX" "ME"),
        ]:
            with self.subTest(name=name, text=text):
                self.assertEqual(len(planted(name, text + "\n")), 1)

    def test_what_only_looks_like_one_passes(self):
        for name, text in [
            ("ui/shell/a.cpp", "// never dialog.exec(): it is a nested loop"),
            ("app/store/connection.cpp", "query.exec();"),
            ("app/desktop/main.cpp", "return application.exec();"),
            ("app/cli/program.cpp", "QCoreApplication::exec();"),
            ("ui/credentials/a.cpp", "drag->exec(actions, Qt::MoveAction);"),
            ("app/secrets/a.cpp", "m_bus.connect(service, path, name, this, SLOT(complete(bool)));"),
            ("ui/theme/a.cpp", "m_bus.connect({}, path, name,\n    SLOT(complete(bool)));"),
            ("ui/theme/a.cpp", "QDBusConnection::sessionBus().connect(service, this, SLOT(a()));"),
            ("models/base/a.cpp", "#include <nlohmann/json.hpp>"),
            ("app/cli/a.cpp", "execute(command);"),
            ("ui/forms/a.cpp", "QJsonObject values = form.values();"),
            ("models/schema/a.cpp", "const auto read = QJsonDocument::fromJson(text);"),
            ("ui/shell/a.cpp", 'tr("Select a workspace");'),
        ]:
            with self.subTest(name=name, text=text):
                self.assertEqual(planted(name, text + "\n"), [])


class Keychain(unittest.TestCase):
    def test_exactly_one_file_includes_qtkeychain(self):
        self.assertEqual(len(rules.keychain_includers(ROOT)), 1, rules.keychain_includers(ROOT))


class TopLevel(unittest.TestCase):
    def test_the_entries_are_the_agreed_ones(self):
        self.assertEqual(rules.top_level_violations(ROOT), [])

    def test_one_more_or_one_less_is_noticed(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name in rules.TOP_LEVEL - {"README.md"} | {"docs"}:
                (root / name).mkdir()
            self.assertEqual(rules.top_level_violations(root),
                             ["docs does not belong at the top", "README.md is missing at the top"])


if __name__ == "__main__":
    unittest.main()
