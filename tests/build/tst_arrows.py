"""ui → app → models, and never back: in includes, in what is linked, and in what the built clav loads."""

import os
import tempfile
import unittest
from pathlib import Path

import rules

ROOT = Path(os.environ["CLAVIGER_SOURCE"])
QT_HEADERS = Path(os.environ["CLAVIGER_QT_HEADERS"])
ARROWS = Path(os.environ["CLAVIGER_LINK_ARROWS"]).read_text()


class Includes(unittest.TestCase):
    def test_this_tree_keeps_the_arrows(self):
        self.assertEqual(rules.include_violations(ROOT, QT_HEADERS), [])

    def test_the_qt_headers_are_where_the_rules_look(self):
        self.assertTrue((QT_HEADERS / "QtWidgets" / "QWidget").exists())

    def planted(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.parent.mkdir(parents=True)
            path.write_text(text)
            return rules.include_violations(Path(folder), QT_HEADERS)

    def test_a_planted_arrow_is_found(self):
        for name, target in [
            ("models/base/a.cpp", '"app/store/connection.h"'),
            ("models/base/a.h", '"ui/shell/main_window.h"'),
            ("app/store/a.cpp", '"ui/shell/main_window.h"'),
            ("app/store/a.cpp", '"app/cli/program.h"'),
            ("app/cli/a.cpp", '"ui/shell/main_window.h"'),
            ("app/desktop/a.cpp", '"app/cli/program.h"'),
            ("ui/shell/a.cpp", '"app/cli/program.h"'),
            ("models/items/a.h", "<QColor>"),
            ("models/items/a.h", "<QSqlQuery>"),
            ("models/items/a.h", "<QtNetwork/QNetworkReply>"),
            ("models/items/a.h", "<QFile>"),
            ("models/items/a.h", "<QtCore/QFile>"),
            ("models/items/a.h", "<app/store/connection.h>"),
            ("app/store/a.cpp", "<ui/shell/main_window.h>"),
            ("ui/shell/a.cpp", '"tests/ui/held_keychain.h"'),
            ("app/workspace/a.h", "<QWidget>"),
            ("app/workspace/a.h", "<QPixmap>"),
            ("app/cli/a.cpp", "<QApplication>"),
            ("ui/shell/a.cpp", "<QSqlQuery>"),
            ("ui/shell/a.cpp", '"../forms/form.h"'),
        ]:
            with self.subTest(name=name, target=target):
                self.assertEqual(len(self.planted(name, f"#include {target}\n")), 1)

    def test_what_is_allowed_passes(self):
        for name, target in [
            ("ui/shell/a.cpp", '"app/workspace/workspace.h"'),
            ("ui/shell/a.cpp", "<QWidget>"),
            ("app/desktop/main.cpp", '"ui/shell/main_window.h"'),
            ("app/cli/a.cpp", '"app/cli/program.h"'),
            ("app/store/a.cpp", '"models/base/id.h"'),
            ("models/base/a.h", "<QString>"),
            ("models/base/a.h", "<vector>"),
            ("models/base/a.cpp", '"a.moc"'),
        ]:
            with self.subTest(name=name, target=target):
                self.assertEqual(self.planted(name, f"#include {target}\n"), [])


class Links(unittest.TestCase):
    def test_this_build_keeps_the_arrows(self):
        self.assertEqual(rules.link_violations(ARROWS), [])

    def test_a_planted_arrow_is_found(self):
        for target, library in [
            ("claviger_models", "claviger_app"),
            ("claviger_models", "Qt6::Sql"),
            ("claviger_app", "claviger_ui"),
            ("claviger_app", "Qt6::Gui"),
            ("claviger_cli", "claviger_ui"),
            ("clav", "Qt6::Widgets"),
            ("claviger_ui", "claviger_cli"),
            ("claviger", "claviger_cli"),
        ]:
            with self.subTest(target=target, library=library):
                planted = ARROWS.replace(f"{target}: ", f"{target}: {library};")
                self.assertEqual(len(rules.link_violations(planted)), 1)


class Programs(unittest.TestCase):
    def test_clav_loads_nothing_graphical(self):
        self.assertEqual(rules.graphical_libraries(os.environ["CLAVIGER_CLAV"]), [])

    def test_the_same_look_at_the_desktop_finds_something(self):
        self.assertNotEqual(rules.graphical_libraries(os.environ["CLAVIGER_DESKTOP"]), [])


if __name__ == "__main__":
    unittest.main()
